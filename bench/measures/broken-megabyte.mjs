import { documentOf, SIZES } from '../documents.mjs';
import { inTurn } from '../in-turn.mjs';

const [size, , length] = SIZES[2];

/** A large document of which every component is broken. */
function brokenDocument() {
  const { cards } = JSON.parse(documentOf(length * 0.6));
  for (const { components } of cards) {
    for (const component of components) {
      for (const body of Object.values(component)) Object.assign(body, { textSize: 'XXL', nothing: 1 });
    }
  }
  return JSON.stringify({ cards }, null, 2);
}

/** The longest task on the main thread from the paste until the last card is drawn, in milliseconds. */
async function longestTask(opened, text) {
  const { cards } = JSON.parse(text);
  await opened.copyAndSelect(text);
  await opened.await('shown', { at: `article[aria-label="card-${cards.length - 1}"]` });
  await opened.page.evaluate(() => {
    globalThis.bench.longTasks.length = 0;
  });
  await opened.page.keyboard.press('Control+V');
  await opened.painted('shown');
  const tasks = await opened.page.evaluate(() => globalThis.bench.longTasks);
  await opened.close();
  return Math.max(0, ...tasks);
}

export async function measure(bench) {
  if (bench.quick) return [];
  const text = brokenDocument();
  const found = await inTurn(bench, bench.rounds(5), ['ours', 'monaco-core'], async (name) =>
    longestTask(await bench.open(name), text),
  );
  return [{ id: 'broken-megabyte', measure: `paste ${size} of broken components: longest task`, ...found }];
}
