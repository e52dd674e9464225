import type { Page } from 'playwright/test';
import { everyComponent, textCard } from './cards.ts';
import { expect, test } from './fixture.ts';
import { answerCards } from './peers/behaviours.ts';

/** Only the panes scroll. Even text for screen readers can make the whole page longer, and add a second scrollbar. */
async function expectNoPageScroll(page: Page): Promise<void> {
  const beyond = () =>
    page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      return { sideways: scrollWidth > innerWidth, down: scrollHeight > innerHeight };
    });
  // The styles that are loaded after the first paint may still come.
  await expect.poll(beyond).toEqual({ sideways: false, down: false });
}

const TOUCHED = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
] as const;
const LARGE = [
  { width: 1440, height: 900 },
  { width: 2560, height: 1440 },
] as const;

for (const { how, sizes, hasTouch } of [
  { how: 'touched screens of 360 and 768 px', sizes: TOUCHED, hasTouch: true },
  { how: 'screens of 1440 and 2560 px', sizes: LARGE, hasTouch: false },
]) {
  test(`on ${how} nothing is wider than the window and only panes scroll, before and after a load`, async ({
    anotherPerson,
    peers,
  }) => {
    const peer = await peers.start(answerCards([everyComponent, textCard('notes', 'Likes pears')]));
    const visitor = await anotherPerson({ viewport: sizes[0], hasTouch });
    const { page, endpoint } = visitor;
    await page.goto('/');
    for (const viewport of sizes) {
      await test.step(`at ${viewport.width}×${viewport.height}`, async () => {
        await page.setViewportSize(viewport);
        await visitor.showPane('Preview');
        await expect(visitor.card('Subscription')).toBeVisible();
        await expectNoPageScroll(page);
        await visitor.showPane('Edit');
        await expect(visitor.editorFrame).toBeVisible();
        await expectNoPageScroll(page);
        await visitor.switchToEndpoint();
        await expectNoPageScroll(page);
        await endpoint.fill({ url: peer.url, keys: 'everything notes gone' });
        await endpoint.load();
        await expect(endpoint.response).toBeVisible();
        await expectNoPageScroll(page);
        await visitor.showPane('Preview');
        await expect(visitor.card('notes')).toContainText('Likes pears');
        await expectNoPageScroll(page);
        await visitor.showPane('Edit');
        await visitor.switchToDraft();
      });
    }
  });
}

const text = (words: string) => ({ componentText: { text: words } });
const badge = (badgeLabel: string) => ({ componentBadge: { badgeLabel } });
const row = (rowMainContent: readonly unknown[], rowAsideContent: readonly unknown[]) => ({
  componentRow: { rowMainContent, rowAsideContent },
});

const awkwardComponents = [
  text('x'.repeat(10_000)),
  { componentPlainText: { plainText: '👩🏽‍🚀'.repeat(200) } },
  text('مرحبا بالعالم '.repeat(40)),
  row(
    [text('y'.repeat(500))],
    Array.from({ length: 20 }, (_, index) => badge(`Badge ${index}`)),
  ),
  row([text('👩🏽‍🚀'.repeat(60)), text('שלום עולם '.repeat(20))], [text('z'.repeat(500)), badge('')]),
  badge('z'.repeat(400)),
  badge(''),
  text(''),
  {
    componentContainer: {
      containerContent: [text('w'.repeat(500)), row([badge('🎉'.repeat(80))], [text('')])],
    },
  },
  { componentLinkButton: { linkButtonLabel: 'w'.repeat(400), linkButtonUrl: 'https://grocery.example' } },
];

/** Parts of the drawn cards that extend beyond their card, and pairs of parts that overlap. */
function misplaced(cards: Element[]): string[] {
  const inkOf = (part: Element) => {
    const range = document.createRange();
    range.selectNodeContents(part);
    return [part.getBoundingClientRect(), ...range.getClientRects()].filter(({ width }) => width > 0);
  };
  return cards.flatMap((card) => {
    const frame = card.getBoundingClientRect();
    const parts = [...card.querySelectorAll('[data-component]')].filter(
      (part) => part.querySelector('[data-component]') === null,
    );
    const boxes = parts.map((part) => {
      const ink = inkOf(part);
      return {
        name: `${part.getAttribute('data-path')} in ${Math.round(frame.width)} px`,
        left: Math.min(...ink.map(({ left }) => left)),
        right: Math.max(...ink.map(({ right }) => right)),
        top: Math.min(...ink.map(({ top }) => top)),
        bottom: Math.max(...ink.map(({ bottom }) => bottom)),
      };
    });
    const out = boxes
      .filter(
        (box) =>
          box.left < frame.left - 0.5 ||
          box.right > frame.right + 0.5 ||
          box.top < frame.top - 0.5 ||
          box.bottom > frame.bottom + 0.5,
      )
      .map(({ name }) => `${name} sticks out`);
    const onEachOther = boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        // A small text is set half a pixel low; lines of emoji are higher than their line.
        .filter((other) => one.left < other.right - 1 && other.left < one.right - 1)
        .filter((other) => one.top < other.bottom - 1 && other.top < one.bottom - 1)
        .map((other) => `${one.name} lies on ${other.name}`),
    );
    return [...out, ...onEachOther];
  });
}

test('long words, emoji, right-to-left text, twenty badges and empty labels stay inside the card and don’t overlap', async ({
  anotherPerson,
}) => {
  const { page, ...visitor } = await anotherPerson({ hasTouch: true });
  await page.goto('/');
  await visitor.editor.fill(
    JSON.stringify({ cards: [{ key: 'a-long-key-'.repeat(20), components: awkwardComponents }] }),
  );
  const cards = page.getByRole('region', { name: 'Preview' }).getByRole('article');
  await expect(cards).toHaveCount(1);
  await expect(cards.locator('[data-component="componentBadge"]')).toHaveCount(24);
  expect(await cards.evaluateAll(misplaced)).toEqual([]);
  await page.getByRole('button', { name: 'State board', exact: true }).click();
  const board = page.getByRole('dialog', { name: 'State board' });
  await expect(board.getByRole('figure', { name: 'Dark, 480 px', exact: true })).toBeVisible();
  const drawn = board.getByRole('figure', { name: /px$/ }).getByRole('article');
  await expect(drawn).toHaveCount(6);
  expect(await drawn.evaluateAll(misplaced)).toEqual([]);
});
