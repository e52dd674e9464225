import { goToShare } from './go-to-card.mjs';

const LETTERS = 'abcdefghij';
/** The first keys aren't counted. They warm up the code that handles a key. */
const WARM_UP = 3;

/**
 * Writes the text and goes to the end of a card's first text. Returns the selector of the place that shows it in the
 * preview.
 */
export async function goToText(opened, text, share = 0) {
  const { contender, page } = opened;
  await opened.write(text);
  if (share === 0) await opened.goTo(contender.toFirstText);
  const card = share === 0 ? 0 : await goToShare(opened, share);
  const at = contender.firstText(card);
  await page.evaluate(
    (selector) => document.querySelector(selector)?.scrollIntoView({ block: 'center' }),
    at,
  );
  await opened.rest();
  return at;
}

/** Types into a text of the preview and times each key until the preview shows it. */
export async function typeInto(opened, text, { keys, share }) {
  const at = await goToText(opened, text, share);
  let shown = await opened.textAt(at);
  const times = [];
  for (let count = -WARM_UP; count < keys; count += 1) {
    const letter = LETTERS.at(count % LETTERS.length);
    shown += letter;
    const [time] = await opened.timeKey(letter, ['text is'], { at, text: shown });
    if (time === null) throw new Error(`${opened.contender.name} never drew what was typed.`);
    if (count >= 0) times.push(time);
  }
  return times;
}
