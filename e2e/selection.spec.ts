import { COMPONENT_KINDS, componentTable } from '../src/cards/format/components/table.ts';
import type { ComponentKind } from '../src/cards/format/drawn.ts';
import { everyComponent, planCard, textCard } from './cards.ts';
import { expect, test } from './fixture.ts';
import type { Playground } from './playground.ts';

/** A piece of each component's JSON that appears nowhere else in the card: a field's name, or words. */
function ownWords(kind: ComponentKind): string {
  if (kind === 'componentBadge') return 'Paid';
  if (kind === 'componentText') return '"textSize"';
  return `"${Object.keys(componentTable[kind].fields)[0]}"`;
}

/** What people call the components. */
const NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  COMPONENT_KINDS.map((kind) => [kind, componentTable[kind].name]),
);

/** Expects that the component at the pointer is outlined and that the outline names its kind. */
async function expectOutlined(playground: Playground, pointer: string, kind: string): Promise<void> {
  const outline = playground.preview.locator('[data-outline="selected"]');
  await expect(outline).toHaveText(NAMES[kind] ?? kind);
  const inner = await playground.component(pointer).boundingBox();
  await expect
    .poll(async () => {
      const outer = await outline.boundingBox();
      return (
        outer !== null && inner !== null && Math.abs(outer.y + 4 - inner.y) + Math.abs(outer.x + 4 - inner.x)
      );
    })
    .toBeLessThan(3);
}

/** A point of the component that isn't in any component inside it. In a row, it's the gap between its sides. */
async function ownPoint(playground: Playground, pointer: string): Promise<{ x: number; y: number }> {
  return playground.component(pointer).evaluate((element) => {
    const aside = element.querySelector('.card-aside');
    const gap = aside === null ? 0 : aside.getBoundingClientRect().x - element.getBoundingClientRect().x - 6;
    return { x: Math.max(2, gap), y: 2 };
  });
}

test('each kind of component can be selected from the text and from the preview', async ({
  playground,
  page,
}) => {
  test.slow();
  await playground.open();
  await playground.replaceCards([everyComponent]);
  const crumb = page.getByRole('navigation', { name: 'Place in the document' }).locator('[aria-current]');
  const marked = page.locator('.monaco-editor .card-selected');
  for (const [index, kind] of COMPONENT_KINDS.entries()) {
    await test.step(kind, async () => {
      const pointer = `/cards/0/components/${index}`;
      await playground.find(ownWords(kind));
      await expectOutlined(playground, pointer, kind);

      await page.keyboard.press('ControlOrMeta+Home');
      await expect(playground.preview.locator('[data-outline="selected"]')).toHaveCount(0);
      await expect(marked).toHaveCount(0);
      await playground.editAs('Design');
      await playground.component(pointer).click({ position: await ownPoint(playground, pointer) });
      await expectOutlined(playground, pointer, kind);
      await expect(crumb).toHaveText(kind);
      await expect(marked.first()).toBeVisible();
      await playground.editAs('JSON');
    });
  }
});

test('a component stays selected while the JSON is broken and fixed, and the breadcrumb leads to each of its parts and to its neighbours', async ({
  playground,
  page,
}) => {
  await playground.open();
  await playground.replaceCards([planCard, textCard('notes', 'Likes pears')]);
  await playground.find('Starter');
  const badge = '/cards/0/components/0/componentRow/rowAsideContent/0';
  await expectOutlined(playground, badge, 'componentBadge');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Delete');
  await expect(playground.problems).not.toHaveCount(0);
  await expectOutlined(playground, badge, 'componentBadge');
  await page.keyboard.type('"');
  await expect(playground.problems).toHaveCount(0);
  await expectOutlined(playground, badge, 'componentBadge');

  const crumbs = page.getByRole('navigation', { name: 'Place in the document' });
  await expect(crumbs.locator('[aria-current]')).toHaveText('badgeLabel');
  await crumbs.getByRole('button', { name: 'componentRow', exact: true }).click();
  await expectOutlined(playground, '/cards/0/components/0', 'componentRow');
  await crumbs
    .getByRole('button', { name: /^Siblings of 0/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: '1 notes' }).click();
  await expect(crumbs.locator('[aria-current]')).toHaveText('1');
});

test('with Alt, a click selects and a button does nothing; without it, the button works', async ({
  playground,
  page,
}) => {
  await playground.open();
  await playground.replaceCards([everyComponent]);
  const button = page.getByRole('button', { name: 'Resync billing' });
  await button.click({ modifiers: ['Alt'] });
  await expectOutlined(playground, '/cards/0/components/5', 'componentWorkflowButton');
  await expect(button).toHaveAttribute('data-run', 'idle');
  await button.click();
  await expect(button).not.toHaveAttribute('data-run', 'idle');
});

test('on the canvas, hovering shows the match on both sides, and arrow keys go to parent, child and sibling', async ({
  playground,
  page,
}) => {
  await playground.open();
  await playground.replaceCards([planCard, textCard('notes', 'Likes pears')]);
  await playground.editAs('Design');
  const badge = '/cards/0/components/0/componentRow/rowAsideContent/0';
  await playground.component(badge).click();
  await playground.component('/cards/0/components/0/componentRow/rowMainContent/0').hover();
  await expect(playground.preview.locator('[data-outline="hover"]')).toHaveText('Text');
  await expect(page.locator('.monaco-editor .card-hovered').first()).toBeVisible();

  await playground.component(badge).click();
  const crumb = page.getByRole('navigation', { name: 'Place in the document' }).locator('[aria-current]');
  await expect(crumb).toHaveText('componentBadge');
  await page.getByRole('group', { name: /^Cards/ }).focus();
  const said = (words: string) =>
    expect(playground.preview.getByRole('status').filter({ hasText: words })).toBeAttached();
  await page.keyboard.press('ArrowLeft');
  await expectOutlined(playground, '/cards/0/components/0', 'componentRow');
  await said('Row, Plan Starter, 1 of 1 in Card');
  await page.keyboard.press('ArrowRight');
  await expectOutlined(playground, '/cards/0/components/0/componentRow/rowMainContent/0', 'componentText');
  await said('Text, Plan, 1 of 2 in Row');
  await page.keyboard.press('ArrowDown');
  await expectOutlined(playground, badge, 'componentBadge');
  await said('Badge, Starter, 2 of 2 in Row');
  await page.keyboard.press('Escape');
  await expectOutlined(playground, '/cards/0/components/0', 'componentRow');
});

test('a problem, its marker and its placeholder lead to each other', async ({ playground, page }) => {
  await playground.open();
  await playground.replaceCards([
    textCard('notes', 'Likes pears'),
    { key: 'plan', components: [{ componentSpacer: { spacerSize: null } }] },
  ]);
  await playground.problems.getByRole('button').first().click();
  await expect(playground.editor).toBeFocused();
  const placeholder = '/cards/1/components/0';
  await expectOutlined(playground, placeholder, 'Problem');

  await page.keyboard.press('ControlOrMeta+Home');
  await expect(playground.problems.first()).not.toHaveAttribute('aria-current');
  await playground.component(placeholder).click();
  await expect(playground.editor).toBeFocused();
  await expect(playground.problems.first()).toHaveAttribute('aria-current', 'true');
  await playground.paste('"L"');
  await expect(playground.problems).toHaveCount(0);
  await expect(playground.component(placeholder)).toHaveAttribute('data-component', 'componentSpacer');
});

test('both sides find each other in a document of a megabyte', async ({ playground, page }) => {
  const lines = Array.from({ length: 1000 }, (_, index) => `Note ${index}: ${'so far so good '.repeat(65)}`);
  const json = JSON.stringify({ cards: [textCard('long', ...lines)] });
  expect(json.length).toBeGreaterThan(1_000_000);
  await playground.open();
  await playground.replaceJson(json);
  await expect(playground.component('/cards/0/components/999')).toBeAttached({ timeout: 20_000 });
  await playground.editAs('Design');
  await playground.component('/cards/0/components/3').click();
  await expectOutlined(playground, '/cards/0/components/3', 'componentText');
  const crumbs = page.getByRole('navigation', { name: 'Place in the document' });
  await expect(crumbs).toContainText('3');
  await expect(crumbs.locator('[aria-current]')).toHaveText('componentText');

  await playground.editor.focus();
  await page.keyboard.press('ControlOrMeta+End');
  for (const _ of ']}]}') await page.keyboard.press('ArrowLeft');
  await expect(crumbs).toContainText('999');
  await expect(playground.component('/cards/0/components/999')).toBeInViewport();
  await expectOutlined(playground, '/cards/0/components/999', 'componentText');
});
