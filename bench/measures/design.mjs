import { SIZES } from '../documents.mjs';
import { quantile } from '../statistics.mjs';
import { goToText, typeInto } from '../type-into.mjs';

const LETTERS = 'abcdefghij';
const WARM_UP = 3;
const KEYS = 25;
const CLICKS = 25;

/** Opens Design with a document of 50 KB and returns its first components. */
async function openDesign(bench) {
  const opened = await bench.open('ours');
  const [, , length] = SIZES[1];
  const at = await goToText(opened, opened.contender.documentOf(length));
  const { page } = opened;
  await page.getByRole('tab', { name: 'Design', exact: true }).click();
  await page.locator('[data-canvas="ready"]').waitFor();
  const components = page.locator('.preview-panel [data-component]:not(:has([data-component]))');
  await opened.rest();
  return { opened, page, at, components };
}

/** Milliseconds from each click on a component until it is outlined and its form has been painted. */
async function clicks(bench) {
  const { opened, page, components } = await openDesign(bench);
  const times = [];
  try {
    for (let count = -WARM_UP; count < CLICKS; count += 1) {
      const target = components.nth(count + WARM_UP);
      await target.scrollIntoViewIfNeeded();
      const pointer = await target.getAttribute('data-path');
      await opened.await('form of', { pointer });
      await target.click({ force: true });
      const time = await page.evaluate(async () => {
        const painted = await globalThis.bench.seen['form of'];
        return painted === null ? null : painted - globalThis.bench.clickedAt;
      });
      if (time === null) throw new Error(`The form of ${pointer} never came.`);
      if (count >= 0) times.push(time);
    }
    return times;
  } finally {
    await opened.close();
  }
}

/** Keys in a text that is edited in place, or in its field of the form, each until the drawing shows it. */
async function keysInto(bench, open) {
  const { opened, page, at } = await openDesign(bench);
  const times = [];
  try {
    await open(page, page.locator(at).first());
    await page.keyboard.press('End');
    let shown = await opened.textAt(at);
    await opened.rest();
    for (let count = -WARM_UP; count < KEYS; count += 1) {
      const letter = LETTERS.at(count % LETTERS.length);
      shown += letter;
      const [time] = await opened.timeKey(letter, ['text is'], { at, text: shown });
      if (time === null) throw new Error('What was typed was never drawn.');
      if (count >= 0) times.push(time);
    }
    return times;
  } finally {
    await opened.close();
  }
}

/** Drags a component up and down over the drawing and returns the longest task, or 0 if none was long. */
async function longestTaskOfADrag(bench) {
  const { opened, page, components } = await openDesign(bench);
  try {
    const box = await components.first().boundingBox();
    const x = box.x + 10;
    await page.mouse.move(x, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(x, box.y + 20, { steps: 4 });
    await page.locator('.design-ghost').waitFor();
    await page.evaluate(() => globalThis.bench.longTasks.splice(0));
    for (let round = 0; round < 4; round += 1) {
      await page.mouse.move(x, box.y + 500, { steps: 60 });
      await page.mouse.move(x, box.y + 20, { steps: 60 });
    }
    const longest = await page.evaluate(() => Math.max(0, ...globalThis.bench.longTasks));
    await page.keyboard.press('Escape');
    await page.mouse.up();
    return longest;
  } finally {
    await opened.close();
  }
}

/** The same key in the editor, to compare with. */
async function keysInEditor(bench) {
  const opened = await bench.open('ours');
  try {
    const [, , length] = SIZES[1];
    return await typeInto(opened, opened.contender.documentOf(length), { keys: KEYS });
  } finally {
    await opened.close();
  }
}

const WAYS = [
  [
    'in-place',
    'key of an edit in place',
    async (page, drawn) => {
      await drawn.dblclick();
      await page.locator('.design-in-place').waitFor();
    },
  ],
  [
    'property',
    'key in the properties',
    async (page, drawn) => {
      await drawn.click();
      await page.getByRole('region', { name: 'Properties' }).getByRole('textbox').first().click();
    },
  ],
];

/** The cost of a click, a key and a drag in Design, at 50 KB. */
export async function measure(bench) {
  const rounds = bench.rounds(5, 1);
  const take = async (measureOnce) => {
    const all = [];
    for (let round = 0; round < rounds; round += 1) all.push(await measureOnce(bench));
    return all;
  };
  const middle = (times) => quantile(times, 0.5);
  // In turns, so that a machine that gets slower slows all of them.
  const inTurn = await take(async () => {
    const editor = middle(await keysInEditor(bench));
    const found = {};
    for (const [id, , open] of WAYS) found[id] = await keysInto(bench, open);
    return { editor, found };
  });
  const keys = WAYS.flatMap(([id, what]) => [
    {
      id: `design-key-${id}`,
      measure: `Design, 50 KB: ${what} → painted`,
      show: ['p50', 'p95'],
      samples: { ours: inTurn.flatMap(({ found }) => found[id]) },
    },
    {
      id: `design-key-${id}-ratio`,
      measure: 'the same, in times of a key in the editor',
      unit: '×',
      samples: { ours: inTurn.map(({ editor, found }) => middle(found[id]) / editor) },
    },
  ]);
  return [
    {
      id: 'design-click',
      measure: 'Design, 50 KB: click → selected and its form painted',
      show: ['p50', 'p95'],
      samples: { ours: (await take(clicks)).flat() },
    },
    ...keys,
    {
      id: 'design-drag',
      measure: 'Design, 50 KB: longest task of a drag, 0 where none took 50 ms',
      show: ['worst'],
      samples: { ours: await take(longestTaskOfADrag) },
    },
  ];
}
