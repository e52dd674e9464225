import type { DrawnComponent } from '../../../cards/format/drawn.ts';

/** The widest of these letters in Inter, up to semibold, in its font size; all other letters are at most OTHER_EM. */
const WIDTHS: readonly (readonly [letters: RegExp, em: number])[] = [
  [/[\u2e80-\uffef]/, 0],
  [/[W%@]/, 1.05],
  [/[Mmw]/, 0.93],
  [/[I1ijlftr.,:;'!|()[\]/\\]/, 0.47],
  [/[A-Z\u00c0-\u00de+<=>~]/, 0.78],
];
const OTHER_EM = 0.65;
const SIZES = { S: 12 / 14, M: 1, L: 16 / 14 };
/** The space around the words of badges and buttons. */
const BADGE_EM = 2.5;
const BUTTON_EM = 1.8;
const WORKFLOW_EM = 3.4;

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
      return wordIn(component.linkButtonLabel, 1) + BUTTON_EM;
    case 'componentWorkflowButton':
      return wordIn(component.workflowButtonLabel, 12 / 14) + WORKFLOW_EM;
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
    for (const letter of word) width += WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? OTHER_EM;
    widest = Math.max(widest, width);
  }
  return widest * size;
}
