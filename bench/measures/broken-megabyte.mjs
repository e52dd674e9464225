import { documentOf, SIZES } from '../documents.mjs';
import { inTurn, pick } from '../in-turn.mjs';
import { tasksOf } from '../processor-time.mjs';

const [size, , length] = SIZES[2];

/** A large document in which every component is broken. */
function brokenDocument() {
  const { cards } = JSON.parse(documentOf(length * 0.6));
  for (const { components } of cards) {
    for (const component of components) {
      for (const body of Object.values(component)) Object.assign(body, { textSize: 'XXL', nothing: 1 });
    }
  }
  return JSON.stringify({ cards }, null, 2);
}

/**
 * The longest tasks on the main thread from the paste until the last card is drawn and the page has come to rest, in
 * milliseconds of processor time: the one in which the editor takes the text, and the longest after it.
 */
async function longestTasks(opened, text) {
  const { cards } = JSON.parse(text);
  await opened.copyAndSelect(text);
  await opened.await('shown', { at: `article[aria-label="card-${cards.length - 1}"]` });
  const tasks = await tasksOf(opened, async () => {
    await opened.page.keyboard.press('Control+V');
    await opened.painted('shown');
    await opened.rest();
  });
  await opened.close();
  const longest = (those) => Math.max(0, ...those.map(({ time }) => time));
  return {
    paste: longest(tasks.filter(({ isPaste }) => isPaste)),
    after: longest(tasks.filter(({ isPaste }) => !isPaste)),
  };
}

export async function measure(bench) {
  if (bench.quick) return [];
  const text = brokenDocument();
  const found = await inTurn(bench, bench.rounds(5), ['ours', 'monaco-core'], async (name) =>
    longestTasks(await bench.open(name), text),
  );
  const what = `paste ${size} of broken components`;
  return [
    {
      id: 'broken-megabyte-paste',
      measure: `${what}: the task that takes the text`,
      against: 'monaco-core',
      ...pick(found, 'paste'),
    },
    {
      id: 'broken-megabyte',
      measure: `${what}: longest task after it`,
      against: 'monaco-core',
      ...pick(found, 'after'),
    },
  ];
}
