import type { DrawnComponent } from '../../../cards/format/drawn.ts';

/** Widths of a row's letters in its own font size, generously: a word that is thought too wide never breaks. */
const WIDE = /[A-ZMWmw@%&\u00c0-\u00de]/;
const WIDE_EM = 0.74;
const LETTER_EM = 0.58;
const SIZES = { S: 12 / 14, M: 1, L: 16 / 14 };
/** What a badge and a button have around their words. */
const BADGE_EM = 2;
const BUTTON_EM = 1.8;

const remembered = new WeakMap<readonly DrawnComponent[], number>();

/** How wide the longest word of one side of a row is, in the row's em. Scripts without spaces wrap anywhere. */
export function longestWord(components: readonly DrawnComponent[]): number {
  const known = remembered.get(components);
  if (known !== undefined) return known;
  const widest = Math.max(0, ...components.slice(0, 20).map(widthOf));
  remembered.set(components, widest);
  return widest;
}

function widthOf(component: DrawnComponent): number {
  switch (component.kind) {
    case 'componentText':
      return wordIn(component.text.replaceAll(/\]\([^)]*\)|[*[\]]/g, ''), SIZES[component.textSize]);
    case 'componentPlainText':
      return wordIn(component.plainText, SIZES[component.plainTextSize]);
    case 'componentBadge':
      return wordIn(component.badgeLabel, 13 / 14) + BADGE_EM;
    case 'componentLinkButton':
      return wordIn(component.linkButtonLabel, 1.06) + BUTTON_EM;
    case 'componentWorkflowButton':
      return wordIn(component.workflowButtonLabel, 12 / 14) + 3;
    case 'componentUser':
      return wordIn(component.value, 1) + 2;
    default:
      return 0;
  }
}

function wordIn(text: string, size: number): number {
  let widest = 0;
  for (const word of text.slice(0, 400).split(/[\s\u200b-]+/)) {
    let width = 0;
    for (const letter of word)
      width += /[\u2e80-\uffef]/.test(letter) ? 0 : WIDE.test(letter) ? WIDE_EM : LETTER_EM;
    widest = Math.max(widest, width);
  }
  return widest * size;
}
