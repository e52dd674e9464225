import { documentOf, SIZES } from '../documents.mjs';

const [size, , length] = SIZES[1];
/** How long the pointer rests on a button before it's pressed, as a person's does. */
const REST_MS = 100;
/** How often each view is opened in a page. The first time also loads its code. */
const OPENINGS = 3;

/** Two drafts that can be told apart by their first card. */
const DRAFTS = ['Subscription number 0', 'Contract number 0'];
const textOf = (words) => documentOf(length).replace(DRAFTS[0], words);

const DIALOG = '[role="dialog"]';
/** Where each view is opened, by role and name from the outside in, and which part of it is useful first. */
const VIEWS = [
  ['share', 'Share', [['button', 'Share']], `${DIALOG} textarea[readonly]`],
  ['reference', 'the reference', [['button', 'Reference']], `${DIALOG} [data-reference] h3`],
  ['board', 'the state board', [['button', 'State board']], `${DIALOG} figure [data-component]`],
  [
    'history',
    'History',
    [
      ['button', /^Draft: /],
      ['button', 'History'],
    ],
    `${DIALOG} [aria-label="Versions"] button`,
  ],
];

async function press(locator) {
  await locator.hover();
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
  await locator.click();
}

/** Presses the buttons in `doors` in order. Returns the time from the last press until the condition was painted. */
async function timeOpening(opened, doors, condition, argument) {
  const { page } = opened;
  for (const [at, [role, name]] of doors.entries()) {
    const door = page.getByRole(role, { name, exact: true }).first();
    if (at < doors.length - 1) {
      await door.click();
      continue;
    }
    await door.waitFor();
    await opened.rest();
    await opened.await(condition, argument);
    await press(door);
  }
  return page.evaluate(async (name) => {
    const painted = await globalThis.bench.seen[name];
    return painted === null ? null : painted - globalThis.bench.clickedAt;
  }, condition);
}

async function openings(opened, [, , doors, at]) {
  const times = [];
  for (let count = 0; count < OPENINGS; count += 1) {
    times.push(await timeOpening(opened, doors, 'is there', { at }));
    await opened.page.keyboard.press('Escape');
    await opened.waitFor('is gone', { at: DIALOG });
  }
  return times;
}

/** Writes a second draft, reopens the page, and switches between the drafts, so that one is read for the first time. */
async function switches(opened) {
  const { page, contender } = opened;
  const list = page.getByRole('button', { name: /^Draft: / });
  await list.click();
  await page.getByRole('button', { name: 'New draft' }).click();
  await opened.write(textOf(DRAFTS[1]));
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.reload();
  await opened.editor();
  const times = [];
  for (let count = 0; count < 2 * OPENINGS; count += 1) {
    await list.click();
    const other = page.locator('[data-open-draft]:not([aria-current])').first();
    await other.waitFor();
    await opened.rest();
    await opened.await('text is', { at: contender.firstText(0), text: DRAFTS[count % 2] });
    await press(other);
    times.push(
      await page.evaluate(async () => (await globalThis.bench.seen['text is']) - globalThis.bench.clickedAt),
    );
  }
  return times;
}

/** How long the views take to open with a draft of 50 KB, until what they're opened for has been painted. */
export async function measure(bench) {
  const found = Object.fromEntries([...VIEWS.map(([id]) => id), 'draft', 'switch'].map((id) => [id, []]));
  for (let round = 0; round < bench.rounds(4, 1); round += 1) {
    const opened = await bench.open('ours');
    await opened.write(textOf(DRAFTS[0]));
    await opened.page.getByText('Saved', { exact: true }).waitFor();
    for (const view of VIEWS) found[view[0]].push(...(await openings(opened, view)));
    const [first, ...others] = await switches(opened);
    found.draft.push(first);
    found.switch.push(...others);
    await opened.close();
  }
  const row = (id, measure) => ({
    id: `open-${id}`,
    measure,
    show: ['p50', 'p95'],
    samples: { ours: found[id] },
  });
  return [
    row('draft', `opening a draft of ${size} → its card painted`),
    row('switch', 'going to and fro between two of them'),
    ...VIEWS.map(([id, name]) => row(id, `opening ${name} → its first useful paint`)),
  ];
}
