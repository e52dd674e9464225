import { COMPONENT_KINDS } from '../src/cards/format/components/table.ts';
import { everyComponent, textCard } from './cards.ts';
import { expect, test } from './fixture.ts';

/** How many components of each kind a JSON value contains. */
function countComponents(value: unknown, counts = new Map<string, number>()): Map<string, number> {
  if (Array.isArray(value)) {
    for (const item of value) countComponents(item, counts);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if (COMPONENT_KINDS.some((kind) => kind === key)) counts.set(key, (counts.get(key) ?? 0) + 1);
      countComponents(inner, counts);
    }
  }
  return counts;
}

function resolvePointer(root: unknown, pointer: string): unknown {
  let value = root;
  for (const step of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, step.replaceAll('~1', '/').replaceAll('~0', '~'));
  }
  return value;
}

test.describe('in the text box', () => {
  test.use({ hasTouch: true });

  test('every component of the library is drawn with its kind and its place in the text', async ({
    playground,
  }) => {
    await playground.openTextBox();
    await playground.pickExample('Component library');
    await expect(playground.card('Component library')).toBeVisible();
    const json: unknown = JSON.parse(await playground.text());
    const expected = countComponents(json);
    expect([...expected.keys()].sort()).toEqual([...COMPONENT_KINDS].sort());
    for (const [kind, count] of expected) await expect(playground.componentsOf(kind)).toHaveCount(count);

    const drawn = await playground.preview.locator('[data-component]').evaluateAll((elements) =>
      elements.map((element) => ({
        kind: element.getAttribute('data-component') ?? '',
        path: element.getAttribute('data-path') ?? 'none',
      })),
    );
    expect(new Set(drawn.map(({ path }) => path)).size).toBe(drawn.length);
    for (const { kind, path } of drawn) expect(resolvePointer(json, path), path).toHaveProperty(kind);
    await expect(playground.problems).toHaveCount(0);
  });

  test('each component shows its content, and the tooltip of a copy button is the given label', async ({
    playground,
    page,
  }) => {
    await playground.openTextBox();
    await playground.replaceCards([everyComponent]);
    const at = (index: number) => playground.component(`/cards/0/components/${index}`);

    await expect(at(0).locator('strong')).toHaveText('Bold');
    const link = at(0).getByRole('link', { name: 'a link' });
    await expect(link).toHaveAttribute('href', 'https://grocery.example/terms');
    await expect(link).toHaveAttribute('target', '_blank');
    await expect(link).toHaveAttribute('rel', /noopener.*noreferrer|noreferrer.*noopener/);
    await expect(at(1)).toHaveText('Stays **as it is**');
    await expect(at(2)).toHaveText('Paid');
    await expect(at(4).getByRole('link', { name: /Open billing/ })).toHaveAttribute(
      'href',
      'https://grocery.example/billing',
    );
    await expect(at(5).getByRole('button', { name: /Resync billing/ })).toBeEnabled();
    await expect(at(8)).toContainText('14:13');
    await expect(at(9)).toContainText('grace@grocery.example');
    await expect(
      playground.component('/cards/0/components/11/componentContainer/containerContent/0'),
    ).toHaveText('Inside');

    const main = await playground
      .component('/cards/0/components/10/componentRow/rowMainContent/0')
      .boundingBox();
    const aside = await playground
      .component('/cards/0/components/10/componentRow/rowAsideContent/0')
      .boundingBox();
    expect(aside?.x).toBeGreaterThan((main?.x ?? 0) + 20);
    const divider = await at(6).boundingBox();
    expect(divider?.height).toBeGreaterThanOrEqual(1);
    expect((await at(7).boundingBox())?.height).toBeCloseTo(32, 0);

    await at(3).getByRole('button').hover();
    await expect(page.getByRole('tooltip')).toHaveText('Copy the customer id');
    await at(3).getByRole('button').click();
    await expect.poll(() => playground.clipboard()).toBe('cus_01J8');
    await expect(page.getByText(/copied/i).first()).toBeVisible();
  });

  test('a card, a list of components and a single component are drawn without a response around them, until "Wrap as response" adds it', async ({
    playground,
    page,
  }) => {
    await playground.openTextBox();
    for (const [shape, text, path] of [
      ['a card', '{"key":"plan","components":[{"componentText":{"text":"Hello"}}]}', '/components/0'],
      ['a list of components', '[{"componentText":{"text":"Hello"}}]', '/0'],
      ['one component', '{"componentText":{"text":"Hello"}}', ''],
    ] as const) {
      await test.step(shape, async () => {
        await playground.replaceJson(text);
        await expect(playground.cards).toHaveCount(1);
        await expect(playground.component(path)).toHaveText('Hello');
        await expect(playground.problems).toHaveCount(0);
      });
    }
    await page.getByRole('button', { name: 'Wrap as response' }).click();
    await expect(playground.component('/cards/0/components/0')).toHaveText('Hello');
    expect(JSON.parse(await playground.text())).toMatchObject({
      cards: [{ components: [{ componentText: { text: 'Hello' } }] }],
    });
  });

  test('cards without components are quiet notes, deprecated spellings are drawn with a warning that one click fixes, and markdown other than bold, italic and links stays literal', async ({
    playground,
    page,
  }) => {
    await playground.openTextBox();
    await playground.replaceCards([
      { key: 'nothing', components: null },
      { key: 'empty', components: [] },
      textCard('notes', 'Likes pears'),
    ]);
    await expect(playground.card('nothing')).toContainText(/hides/);
    await expect(playground.card('empty')).toContainText(/hides/);
    await expect(playground.card('notes')).toContainText('Likes pears');
    await expect(playground.problems).toHaveCount(0);

    const deprecated = {
      componentLinkButton: { label: 'Open billing', url: 'https://grocery.example/billing' },
    };
    await playground.replaceCards([{ key: 'links', components: [deprecated] }]);
    await expect(playground.component('/cards/0/components/0').getByRole('link')).toContainText(
      'Open billing',
    );
    await expect(playground.problems).toHaveCount(2);
    await page.getByRole('region', { name: 'Problems' }).getByRole('button', { name: 'Fix all' }).click();
    await expect(playground.problems).toHaveCount(0);
    expect(await playground.text()).toContain('"linkButtonLabel": "Open billing"');

    const text = '# Not a heading\n- not a list\n`not code` and ERR_TIMEOUT_NOW <b>not html</b>';
    await playground.replaceCards([textCard('notes', text, '_italic_ __bold__ \\*plain\\*')]);
    const first = playground.component('/cards/0/components/0');
    await expect(first).toHaveText(text, { useInnerText: true });
    await expect(first.locator('h1, li, code, b, em')).toHaveCount(0);
    const second = playground.component('/cards/0/components/1');
    await expect(second.locator('em')).toHaveText('italic');
    await expect(second.locator('strong')).toHaveText('bold');
    await expect(second).toContainText('*plain*');
  });

  test('a workflow button shows that it’s running, how the run went, why it failed, and why it’s disabled without an open thread', async ({
    playground,
    page,
  }) => {
    await playground.openTextBox();
    await playground.replaceCards([everyComponent]);
    const button = playground
      .component('/cards/0/components/5')
      .getByRole('button', { name: /Resync billing/ });
    const tooltip = page.getByRole('tooltip');
    await button.click();
    await expect(button).toHaveAttribute('aria-busy', 'true');
    await expect(button).not.toHaveAttribute('aria-busy', 'true');
    await page.mouse.move(0, 0);
    await button.hover();
    await expect(tooltip).toContainText(/success|succeeded/i);
    await expect(tooltip).toContainText(/\d ?(ms|s)\b/);

    await playground.simulateWorkflow({ outcome: 'Failure' });
    await button.click();
    await expect(button).toHaveAttribute('aria-busy', 'true');
    await expect(button).not.toHaveAttribute('aria-busy', 'true');
    await page.mouse.move(0, 0);
    await button.hover();
    await expect(tooltip).toContainText(/failed/i);
    await expect(tooltip).toContainText('502 Bad Gateway');

    await page.mouse.move(0, 0);
    await playground.simulateWorkflow({ threadOpen: false });
    await expect(button).toBeDisabled();
    await button.hover({ force: true });
    await expect(tooltip).toContainText(/thread/i);
  });
});

test('ten thousand components are drawn or capped with a note, and typing still works', async ({
  playground,
}) => {
  await playground.open();
  const components = Array.from({ length: 10_000 }, (_, index) => ({
    componentText: { text: `Line ${index}` },
  }));
  await playground.replaceJson(JSON.stringify({ cards: [{ key: 'many', components }] }));
  await expect(playground.component('/cards/0/components/0')).toHaveText('Line 0');
  await playground.editor.press('ControlOrMeta+Home');
  await playground.editor.press('ControlOrMeta+A');
  await playground.paste('{"componentText":{"text":"Short again"}}');
  await expect(playground.component('')).toHaveText('Short again');
});
