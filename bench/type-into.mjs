import { TO_FIRST_TEXT } from './documents.mjs';

const LETTERS = 'abcdefghij';

/** Types into the first card's text and times each key until the preview shows it. */
export async function typeInto(opened, text, keys) {
  await opened.write(text);
  await opened.goTo(TO_FIRST_TEXT);
  let shown = await opened.firstText();
  const times = [];
  // The first keys warm up what they pass through.
  for (let count = -3; count < keys; count += 1) {
    const letter = LETTERS.at(count % LETTERS.length);
    shown += letter;
    const time = await opened.timeKey(letter, 'first text is', shown);
    if (count >= 0) times.push(time);
  }
  await opened.close();
  return times;
}
