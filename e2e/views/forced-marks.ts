import type { Seeing } from './seeing.ts';

/** Something that is seen by its fill or its shadow: a pseudo-element, if `pseudo` names one. */
export interface Fill {
  element: Element;
  pseudo: string;
  /** Of its fill with what is behind it. */
  contrast: number;
}

/**
 * Runs in the page, in normal colours: the dots and bars without words, the rounded boxes with a fill behind their
 * words, and what a shadow lifts off the page.
 */
export function fillsOf([seeing, within]: readonly [Seeing, string]): Fill[] {
  const { colourOf, fillContrast, isDrawn, last } = seeing;
  const BARELY_VISIBLE = 1.05;
  const isLifted = ({ boxShadow }: CSSStyleDeclaration) =>
    boxShadow.split(/,(?![^(]*\))/).some((layer) => {
      const [x = 0, y = 0, blur = 0] = [...layer.matchAll(/(-?[\d.]+)px/g)].map(([, size]) => Number(size));
      const colour = layer.replaceAll(/-?[\d.]+px|inset/g, '').trim();
      return x + y + blur > 0 && !layer.includes('inset') && colourOf(colour)[3] > 0;
    });
  return [...last(within).querySelectorAll('*')].filter(isDrawn).flatMap((element) =>
    ['', '::before', '::after'].flatMap((pseudo) => {
      const style = getComputedStyle(element, pseudo);
      if (pseudo !== '' && (style.content === 'none' || style.content === 'normal')) return [];
      const contrast = fillContrast(element, pseudo);
      const isEmpty = pseudo === '' ? element.childNodes.length === 0 : style.content === '""';
      const isBox = Number.parseFloat(style.borderTopLeftRadius) > 0 && element.textContent !== '';
      if (isLifted(style)) return [{ element, pseudo, contrast: Number.POSITIVE_INFINITY }];
      return contrast >= BARELY_VISIBLE && (isEmpty || isBox) ? [{ element, pseudo, contrast }] : [];
    }),
  );
}

/** Runs in the page, in forced colours, which remove most fills and all shadows: what has neither fill nor edge left. */
export function lostFills([seeing, fills]: readonly [Seeing, readonly Fill[]]): string[] {
  const { boxMarks, fillContrast, isDrawn, nameOf } = seeing;
  return fills
    .filter(({ element }) => element.isConnected && isDrawn(element))
    .filter(({ element, pseudo }) => boxMarks(element, pseudo).length === 0)
    .filter(({ element, pseudo, contrast }) => fillContrast(element, pseudo) < contrast)
    .map(
      ({ element, pseudo }) => `nothing is left of ${pseudo === '' ? '' : `${pseudo} of `}${nameOf(element)}`,
    );
}

/** Runs in the page, in forced colours: the words that don't have a contrast of 4.5 : 1 with what is behind them. */
export function lostWords([seeing, within]: readonly [Seeing, string]): string[] {
  const { colourOf, contrast, ground, over, isDrawn, nameOf, last } = seeing;
  const READABLE = 4.5;
  return [...last(within).querySelectorAll('*')]
    .filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
    )
    .filter((element) => isDrawn(element) && element.closest(':disabled, [aria-disabled="true"]') === null)
    .filter((element) => {
      const behind = ground(element);
      return contrast(over(colourOf(getComputedStyle(element).color), behind), behind) < READABLE;
    })
    .map((element) => `words are lost: ${nameOf(element)}`);
}
