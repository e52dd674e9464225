import type { Locator } from 'playwright/test';
import { expect, test } from './fixture.ts';
import type { Playground } from './playground.ts';

/** How text in a row is drawn, entered with the text box and in the narrowest panel. */
test.use({ hasTouch: true });

const text = (words: string, more: object = {}) => ({ componentText: { text: words, ...more } });
const row = (main: object, aside: object) => ({
  componentRow: { rowMainContent: [main], rowAsideContent: [aside] },
});

async function draw(playground: Playground, ...components: object[]) {
  await playground.openTextBox();
  await playground.page.getByRole('button', { name: /^Panel width/ }).click();
  await playground.page.getByRole('menuitemradio', { name: '280 px' }).click();
  await playground.editor.fill(JSON.stringify({ cards: [{ key: 'rows', components }] }));
  await expect(playground.card('rows').locator(':scope [data-component]').first()).toBeVisible();
}

/** The lines of drawn text, by the position of their letters on the screen. */
function linesOf(element: Element): { words: string; top: number; left: number; right: number }[] {
  const lines: { words: string; top: number; left: number; right: number }[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const written = node.nodeValue ?? '';
    for (let at = 0; at < written.length; at += 1) {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const box = range.getClientRects()[0];
      if (box === undefined) continue;
      const line = lines.find(({ top }) => Math.abs(top - box.top) < 3);
      if (line === undefined) {
        lines.push({ words: written.charAt(at), top: box.top, left: box.left, right: box.right });
      } else {
        line.words += written.charAt(at);
        line.left = Math.min(line.left, box.left);
        line.right = Math.max(line.right, box.right);
      }
    }
  }
  return lines;
}

async function allLines(elements: Locator) {
  return Promise.all((await elements.all()).map((element) => element.evaluate(linesOf)));
}

test('wrapped text of size S has a line height of 17 px', async ({ playground }) => {
  await draw(playground, text('12 Example Street, Faux Avenue, Fakerton, FA4 4KE, UK', { textSize: 'S' }));
  const lines = await playground.componentsOf('componentText').evaluate(linesOf);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.slice(1).map(({ top }, index) => Math.round(top - (lines[index]?.top ?? 0)))).toEqual(
    lines.slice(1).map(() => 17),
  );
});

test('a right-to-left label stays on its side of the row', async ({ playground }) => {
  await draw(playground, row(text('סטטוס'), text('فعال')));
  const drawn = playground.componentsOf('componentRow');
  const [whole] = await drawn.evaluateAll((rows) => rows.map((one) => one.getBoundingClientRect().toJSON()));
  const [main, aside] = await allLines(playground.componentsOf('componentText'));
  expect(Math.abs((main?.[0]?.left ?? 0) - whole.left)).toBeLessThan(2);
  expect(Math.abs((aside?.[0]?.right ?? 0) - whole.right)).toBeLessThan(2);
});

test('the aside of a tight row wraps at its spaces before a word on either side breaks', async ({
  playground,
}) => {
  await draw(
    playground,
    row(text('Authentication'), text('Waiting for the second factor since Monday')),
    row(
      { componentBadge: { badgeLabel: 'UNHANDLED', badgeColor: 'RED' } },
      text('prod background job of the week'),
    ),
    row(
      { componentBadge: { badgeLabel: 'WARN', badgeColor: 'YELLOW' } },
      text('a very long name of a project'),
    ),
  );
  const texts = playground.preview.locator('.card-text, .card-badge');
  const lines = (await allLines(texts)).map((each) => each.map(({ words }) => words.trim()));
  const whole = (await texts.allTextContents()).join(' ').split(/\s+/);
  const drawn = lines.flat().flatMap((line) => line.split(/\s+/));
  expect(drawn.filter((word) => !whole.includes(word))).toEqual([]);
  expect(lines.map(({ length }) => length > 1)).toEqual([false, true, false, true, false, true]);
});
