/** A colour with its parts from 0 to 255, and its alpha from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** Something drawn that can be seen against what is around it. */
export interface Mark {
  /** Where it's drawn. Two marks in the same place differ only in colour. */
  place: string;
  colour: Colour;
}

export type Seeing = ReturnType<typeof seeing>;

/**
 * Runs in the page: the functions that tell what can be seen there. Other functions for the page get them as a handle,
 * since a function that is sent to a page can't import anything.
 */
export function seeing() {
  const VISIBLE = 3;
  const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;

  const paper = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const colours = new Map<string, Colour>();
  function colourOf(css: string): Colour {
    const known = colours.get(css);
    if (known !== undefined) return known;
    if (paper === null) throw new Error('There is no canvas to read colours with.');
    paper.clearRect(0, 0, 1, 1);
    paper.fillStyle = css;
    paper.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = paper.getImageData(0, 0, 1, 1).data;
    const colour = [red, green, blue, alpha / 255] as const;
    colours.set(css, colour);
    return colour;
  }
  function over(upper: Colour, lower: Colour): Colour {
    const mix = (index: 0 | 1 | 2) => upper[index] * upper[3] + lower[index] * (1 - upper[3]);
    return [mix(0), mix(1), mix(2), 1];
  }
  function luminance(colour: Colour): number {
    const linear = (part: number) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
  }
  function contrast(one: Colour, other: Colour): number {
    const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((first, second) => first - second);
    return (high + 0.05) / (low + 0.05);
  }
  /** The colour behind what an element draws. */
  function ground(element: Element | null): Colour {
    if (element === null) return colourOf('Canvas');
    const own = colourOf(getComputedStyle(element).backgroundColor);
    return own[3] === 1 ? own : over(own, ground(element.parentElement));
  }

  const drawn = (style: string, width: string) => style !== 'none' && Number.parseFloat(width) >= 1;
  function shadowMarks(style: CSSStyleDeclaration, inside: Colour, outside: Colour): Mark[] {
    if (style.boxShadow === 'none') return [];
    return style.boxShadow.split(/,(?![^(]*\))/).flatMap((layer) => {
      const isInset = layer.includes('inset');
      const lengths = [...layer.matchAll(/(-?[\d.]+)px/g)].map(([, number]) => Number(number));
      const [x = 0, y = 0, blur = 0, spread = 0] = lengths;
      const colour = over(
        colourOf(layer.replaceAll(/-?[\d.]+px|inset/g, '').trim()),
        isInset ? inside : outside,
      );
      const isLine = blur === 0 && (spread >= 1 || Math.abs(x) >= 1 || Math.abs(y) >= 1);
      const isVisible = contrast(colour, isInset ? inside : outside) >= VISIBLE;
      return isLine && isVisible ? [{ place: `shadow ${isInset} ${x} ${y} ${spread}`, colour }] : [];
    });
  }
  /** The marks that an element's box, or that of a pseudo-element, shows against its surroundings. */
  function boxMarks(element: Element, pseudo = ''): Mark[] {
    const style = getComputedStyle(element, pseudo);
    if (pseudo !== '' && (style.content === 'none' || style.content === 'normal')) return [];
    const outside = ground(pseudo === '' ? element.parentElement : element);
    const inside = over(colourOf(style.backgroundColor), outside);
    const found: Mark[] =
      contrast(inside, outside) >= VISIBLE ? [{ place: 'background', colour: inside }] : [];
    for (const side of SIDES) {
      if (!drawn(style[`border${side}Style`], style[`border${side}Width`])) continue;
      const colour = over(colourOf(style[`border${side}Color`]), outside);
      const best = Math.max(contrast(colour, outside), contrast(colour, inside));
      if (best >= VISIBLE) found.push({ place: `border ${side} ${style[`border${side}Width`]}`, colour });
    }
    if (drawn(style.outlineStyle, style.outlineWidth)) {
      const behind = Number.parseFloat(style.outlineOffset) < 0 ? inside : outside;
      const colour = over(colourOf(style.outlineColor), behind);
      const place = `outline ${style.outlineWidth} ${style.outlineOffset}`;
      if (contrast(colour, behind) >= VISIBLE) found.push({ place, colour });
    }
    return [...found, ...shadowMarks(style, inside, outside)].map((mark) => ({
      ...mark,
      place: `${pseudo}${mark.place}`,
    }));
  }
  /** How much an element's fill differs from what is behind it. */
  function fillContrast(element: Element, pseudo = ''): number {
    const behind = ground(pseudo === '' ? element.parentElement : element);
    return contrast(over(colourOf(getComputedStyle(element, pseudo).backgroundColor), behind), behind);
  }
  const marksOf = (element: Element): Mark[] =>
    ['', '::before', '::after'].flatMap((pseudo) => boxMarks(element, pseudo));
  /** A separator can be a line of one pixel; what only screen readers get is a single pixel. */
  function isVisible(element: Element): boolean {
    const { width, height } = element.getBoundingClientRect();
    const isBox = Math.min(width, height) >= 1 && Math.max(width, height) > 1;
    return isBox && element.checkVisibility({ checkVisibilityCSS: true, opacityProperty: true });
  }
  const isShown = (element: Element) =>
    isVisible(element) && element.closest('[inert], [aria-hidden="true"], .monaco-editor') === null;
  /** As `isShown`, with the dots and bars that screen readers skip. */
  const isDrawn = (element: Element) =>
    isVisible(element) && element.closest('[inert], .monaco-editor') === null;
  /** The last of the elements shown that match, apart from those inside another match. */
  function last(selector: string): Element {
    const found = [...document.querySelectorAll(selector)].findLast(
      (element) => isShown(element) && !element.parentElement?.closest(selector),
    );
    if (found === undefined) throw new Error(`Nothing shown matches ${selector}.`);
    return found;
  }
  function nameOf(element: Element): string {
    const words = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
    const role = element.getAttribute('role') ?? element.tagName.toLowerCase();
    return `${role} “${words.slice(0, 40)}” (${(element.getAttribute('class') ?? '').slice(0, 60)})`;
  }
  return {
    colourOf,
    over,
    contrast,
    ground,
    boxMarks,
    fillContrast,
    marksOf,
    isShown,
    isDrawn,
    last,
    nameOf,
  };
}
