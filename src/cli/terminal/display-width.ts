// Characters that take two columns of a terminal: East Asian ones and emoji.
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]/u;
const NONE = /^(?:\p{Mn}|\p{Me}|\u200b|\u200c|\u200d)$/u;

/** How many columns a text takes in a terminal, precisely enough to mark a part of it. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (!NONE.test(character)) width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}
