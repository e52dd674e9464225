// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { COMPONENT_KINDS } from '../../cards/format/components/table.ts';
import { componentLibrary } from '../../examples/cards/component-library.ts';
import { cardsOf, holding, renderPanel } from './panel-fixture.tsx';

function at(document: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
      document,
    );
}

describe('drawn components', () => {
  test.each(COMPONENT_KINDS)('%s is drawn', (kind) => {
    const { all } = renderPanel({ cards: cardsOf({ cards: [componentLibrary.card] }) });
    expect(all(`[data-component="${kind}"]`).length).toBeGreaterThan(0);
  });

  test('every data-path leads to the component in the document', async () => {
    const document = { cards: [componentLibrary.card] };
    const { all, settle } = renderPanel({ cards: cardsOf(document) });
    await settle();
    const drawn = all('[data-component]');
    expect(drawn.length).toBeGreaterThan(80);
    for (const { dataset } of drawn) {
      expect(Object.keys(Object(at(document, dataset.path ?? 'none')))).toEqual([dataset.component]);
    }
  });

  test.each([
    ['a response', { cards: [{ key: 'k', components: [row()] }] }, '/cards/0/components/0'],
    ['a card', { key: 'k', components: [row()] }, '/components/0'],
    ['an array of components', [row()], '/0'],
    ['one component', row(), ''],
  ])('the place in %s is a pointer from its own root', (_shape, document, pointer) => {
    const { all } = renderPanel({ cards: cardsOf(document) });
    expect(all('[data-component]').map(({ dataset }) => dataset.path)).toEqual([
      pointer,
      `${pointer}/componentRow/rowMainContent/0`,
      `${pointer}/componentRow/rowAsideContent/0`,
    ]);
  });

  test('a component that can’t be drawn leaves a placeholder with its problem, and its neighbours are drawn', () => {
    const { find, all } = renderPanel({
      cards: cardsOf(holding({ componentText: { text: 'Before' } }, { componentNothing: {} }, row())),
    });
    expect(find('[data-component="broken"]').dataset.path).toBe('/cards/0/components/1');
    expect(find('[data-component="broken"]').textContent).not.toBe('');
    expect(all('[data-component="componentRow"]')).toHaveLength(1);
    expect(find('article').textContent).toContain('Plain would reject this card');
  });

  test('text is never treated as HTML', () => {
    const html = '<img src=x onerror="alert(1)"><script>alert(1)</script>';
    const { find, all } = renderPanel({
      cards: cardsOf(
        holding(
          { componentText: { text: html } },
          { componentPlainText: { plainText: html } },
          { componentBadge: { badgeLabel: html } },
        ),
      ),
    });
    expect(all('img, script')).toEqual([]);
    for (const kind of ['componentText', 'componentPlainText', 'componentBadge']) {
      expect(find(`[data-component="${kind}"]`).textContent).toBe(html);
    }
  });

  test('markdown draws bold, italic, links and line breaks; plain text does not', () => {
    const text = '**bold** *italic* [link](https://example.com)\nnext';
    const { find } = renderPanel({
      cards: cardsOf(holding({ componentText: { text } }, { componentPlainText: { plainText: text } })),
    });
    const drawn = find('[data-component="componentText"]');
    expect(drawn.querySelector('strong')?.textContent).toBe('bold');
    expect(drawn.querySelector('em')?.textContent).toBe('italic');
    expect(drawn.querySelector('a')?.getAttribute('href')).toBe('https://example.com/');
    expect(drawn.textContent).toBe('bold italic link\nnext');
    expect(find('[data-component="componentPlainText"]').textContent).toBe(text);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//evil',
    'https:evil.com',
    'https://good@evil',
    'slack://open',
  ])('%j is never a link', (url) => {
    const { all } = renderPanel({
      cards: cardsOf(
        holding(
          { componentLinkButton: { linkButtonLabel: 'Go', linkButtonUrl: url } },
          { componentText: { text: `[x](${url})` } },
        ),
      ),
    });
    expect(all('a')).toEqual([]);
  });

  test('a link opens a new tab that has no access to this one', () => {
    const { find } = renderPanel({
      cards: cardsOf(
        holding({ componentLinkButton: { linkButtonLabel: 'Go', linkButtonUrl: 'https://example.com/a' } }),
      ),
    });
    expect(find('a').getAttribute('target')).toBe('_blank');
    expect(find('a').getAttribute('rel')).toBe('noopener noreferrer');
  });

  test('a look-alike host is shown in punycode', () => {
    const { find } = renderPanel({
      cards: cardsOf(
        holding({ componentLinkButton: { linkButtonLabel: 'Go', linkButtonUrl: 'https://аpple.com/' } }),
      ),
    });
    expect(find('a').dataset.tooltip).toContain('xn--');
  });

  test.each(['slack://open', 'https:evil.com', 'https://good@evil'])(
    'the link %s is drawn as a disabled button that says what opens',
    (linkButtonUrl) => {
      const { find } = renderPanel({
        cards: cardsOf(holding({ componentLinkButton: { linkButtonLabel: 'Go', linkButtonUrl } })),
      });
      const button = find('[data-component="componentLinkButton"] button');
      expect(button.getAttribute('aria-disabled')).toBe('true');
      expect(button.getAttribute('aria-description')).toBe(
        `Opens nothing: only http://, https://, mailto: and tel: without a user name open.\n${linkButtonUrl}`,
      );
    },
  );

  test('text that changes its direction is isolated from everything beside it, in each component', () => {
    const turned = '\u202egnp.exe';
    const user = { userIdentifier: { userId: turned } };
    const workflow = { workflowButtonWorkflowIdentifier: { workflowId: 'w' } };
    const { all } = renderPanel({
      cards: cardsOf(
        holding(
          { componentText: { text: `a ${turned} **${turned}**` } },
          { componentPlainText: { plainText: turned } },
          { componentBadge: { badgeLabel: turned } },
          { componentLinkButton: { linkButtonLabel: turned, linkButtonUrl: 'https://example.com' } },
          { componentWorkflowButton: { workflowButtonLabel: turned, ...workflow } },
          { componentUser: user },
        ),
      ),
      customer: { name: turned, email: turned },
    });
    const holders = all('*').filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.includes(turned)),
    );
    expect(holders.length).toBeGreaterThan(7);
    for (const element of holders) expect(element.closest('[dir="auto"]')).not.toBe(null);
  });

  test('a date is a time element with the original in its tooltip', () => {
    const { find } = renderPanel({
      cards: cardsOf(holding({ componentDateTime: { dateTimeIso8601: '2026-11-01T14:13:00+02:00' } })),
    });
    expect(find('time').getAttribute('datetime')).toBe('2026-11-01T14:13:00+02:00');
    expect(find('time').dataset.tooltip).toContain('2026-11-01T14:13:00+02:00');
    expect(find('time').textContent).toBe(
      new Intl.DateTimeFormat(undefined, {
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: 'numeric',
        minute: '2-digit',
      }).format(Date.UTC(2026, 10, 1, 12, 13)),
    );
  });

  test('an unchanged component keeps its element when its neighbour changes', () => {
    const first = cardsOf(
      holding({ componentText: { text: 'Same' } }, { componentText: { text: 'Before' } }),
    );
    const { draw, find } = renderPanel({ cards: first });
    const kept = find('[data-path="/cards/0/components/0"]');
    draw({
      cards: cardsOf(holding({ componentText: { text: 'Same' } }, { componentText: { text: 'After' } })),
    });
    expect(find('[data-path="/cards/0/components/0"]')).toBe(kept);
    expect(find('[data-path="/cards/0/components/1"]').textContent).toBe('After');
  });

  test('10 000 components are drawn in steps, the first at once and all in the end', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({ componentText: { text: `n${index}` } }));
    const { all, drawFirst, settle, find } = renderPanel({ cards: [] });
    drawFirst({ cards: cardsOf(holding(...many)) });
    expect(all('[data-component]')).toHaveLength(120);
    for (let step = 0; step < 200 && all('[data-component]').length < many.length; step += 1) await settle();
    expect(all('[data-component]')).toHaveLength(10_000);
    expect(find('[data-path="/cards/0/components/9999"]').textContent).toBe('n9999');
  }, 60_000);
});

function row() {
  return {
    componentRow: {
      rowMainContent: [{ componentText: { text: 'Main' } }],
      rowAsideContent: [{ componentBadge: { badgeLabel: 'Aside' } }],
    },
  };
}
