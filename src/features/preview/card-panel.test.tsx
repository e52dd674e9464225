// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DrawnComponent } from '../../cards/format/drawn.ts';
import type { PanelCard } from '../../state/document/panel.ts';
import { EditableTitle } from './editable-title.tsx';
import { cardsOf, holding, renderPanel } from './panel-fixture.tsx';

const words = (text: string) => ({ componentText: { text } });

function cardWith(card: Partial<PanelCard>, ...components: unknown[]): PanelCard[] {
  return cardsOf(holding(...components)).map((drawn) => ({ ...drawn, ...card }));
}

describe('the panel', () => {
  test('is one region named Preview with one article per card, named by its title', () => {
    const { all, find } = renderPanel({
      cards: [
        ...cardsOf({
          cards: [
            { key: 'one', components: [words('1')] },
            { key: 'two', components: null },
          ],
        }),
      ],
    });
    expect(all('section[aria-label="Preview"]')).toHaveLength(1);
    expect(all('article').map((card) => card.getAttribute('aria-label'))).toEqual(['one', 'two']);
    expect(find('section').textContent).toContain('alex@grocery.co');
  });

  test('a card without data, or without components, says that Plain hides it', () => {
    const { all } = renderPanel({
      cards: cardsOf({
        cards: [
          { key: 'none', components: null },
          { key: 'empty', components: [] },
        ],
      }),
    });
    expect(all('article').map((card) => card.textContent)).toEqual([
      'none has no data — Plain hides this card',
      'empty has no components — Plain hides this card',
    ]);
  });

  test('a card that is loading again keeps its old content', () => {
    const { find } = renderPanel({ cards: cardWith({ state: 'loading' }, words('Old')) });
    expect(find('article').getAttribute('aria-busy')).toBe('true');
    expect(find('article').textContent).toContain('Old');
    expect(find('[role="status"]').textContent).toContain('Loading test-card');
  });

  test('a card that failed shows what went wrong and what Plain does with it', () => {
    const { find } = renderPanel({
      cards: cardWith({
        state: 'error',
        card: null,
        error: { title: 'Card missing', message: 'It was not there.', consequence: 'Kept for 5 minutes.' },
      }),
    });
    expect(find('article').textContent).toContain('Card missing');
    expect(find('article').textContent).toContain('It was not there. Kept for 5 minutes.');
  });

  test('the reload button passes its card to the handler, and is missing without a handler', async () => {
    const onReload = vi.fn();
    const cards = cardWith({}, words('Hi'));
    const { click, draw, all } = renderPanel({ cards, onReload });
    await click('button[aria-label="Reload test-card"]');
    expect(onReload).toHaveBeenCalledExactlyOnceWith(cards[0]);
    draw({ onReload: undefined });
    expect(all('button[aria-label^="Reload"]')).toEqual([]);
  });

  test('a picture has the reload icon that Plain draws, but no button; a separate page has neither', () => {
    const { draw, all } = renderPanel({ cards: cardWith({}, words('Hi')), bare: true, region: null });
    expect(all('.card-reload svg')).toHaveLength(1);
    expect(all('.card-header button')).toEqual([]);
    draw({ region: 'Preview' });
    expect(all('.card-reload')).toEqual([]);
  });

  test('a view that throws only affects its own card, and the next edit draws it again', () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const poisoned: DrawnComponent = {
      kind: 'componentText',
      textSize: 'M',
      textColor: 'NORMAL',
      get text(): string {
        throw new Error('This one throws.');
      },
    };
    const [broken, fine] = cardsOf({
      cards: [
        { key: 'broken', components: [words('As it was')] },
        { key: 'fine', components: [words('Fine')] },
      ],
    });
    if (!broken?.card || !fine) throw new Error('There are two cards.');
    const throwing = [{ ...broken, card: { ...broken.card, components: [poisoned] } }, fine];
    const { all, draw } = renderPanel({ cards: throwing });
    expect(all('article')[0]?.textContent).toContain('couldn’t be drawn');
    expect(all('article')[1]?.textContent).toContain('Fine');
    draw({ cards: [broken, fine] });
    expect(all('article')[0]?.textContent).toContain('As it was');
    expect(all('article')[0]?.textContent).not.toContain('couldn’t be drawn');
    silent.mockRestore();
  });

  test('a title is edited in place; entering the key as the title removes it', async () => {
    const onTitleChange = vi.fn();
    const { click, type, press } = renderPanel({
      cards: cardWith({ title: 'My card' }, words('Hi')),
      drawTitle: (title, key) => <EditableTitle title={title} cardKey={key} onChange={onTitleChange} />,
    });
    const rename = async (title: string) => {
      await click('.card-title-button');
      await type('input[aria-label="Card title"]', title);
      await press('input[aria-label="Card title"]', 'Enter');
    };
    await rename('New title');
    expect(onTitleChange).toHaveBeenLastCalledWith('test-card', 'New title');
    await rename('test-card');
    expect(onTitleChange).toHaveBeenLastCalledWith('test-card', '');
  });
});

describe('the copy button', () => {
  const copy = holding({ componentCopyButton: { copyButtonValue: 'abc' } });

  test('copies its value and says so', async () => {
    const { click, copied, find } = renderPanel({ cards: cardsOf(copy) });
    await click('[data-component="componentCopyButton"] button');
    expect(copied).toEqual(['abc']);
    expect(find('[data-component="componentCopyButton"]').textContent).toBe('Copied');
    expect(find('.sr-only').textContent).toBe('Copied');
  });

  test('never says Copied if the clipboard refused', async () => {
    const { click, find } = renderPanel({
      cards: cardsOf(copy),
      ports: {
        clock: { now: () => 0, setTimer: () => () => undefined },
        writeClipboard: () => Promise.reject(new Error('refused')),
      },
    });
    await click('[data-component="componentCopyButton"] button');
    expect(find('[data-component="componentCopyButton"]').textContent).toContain('Not copied');
  });
});

describe('the workflow button', () => {
  const run = cardsOf(
    holding({
      componentWorkflowButton: {
        workflowButtonLabel: 'Resync',
        workflowButtonWorkflowIdentifier: { workflowId: 'wf_1' },
      },
    }),
  );
  const button = '[data-component="componentWorkflowButton"] button';

  test('runs, then shows the status, when it ran and how long it took', async () => {
    const { click, find, pass } = renderPanel({ cards: run });
    expect(find(button).dataset.run).toBe('idle');
    await click(button);
    expect(find(button).dataset.run).toBe('running');
    expect(find(button).dataset.tooltip).toContain('QUEUED');
    await pass(300);
    expect(find(button).dataset.tooltip).toContain('RUNNING');
    await pass(2000);
    expect(find(button).dataset.run).toBe('succeeded');
    expect(find(button).dataset.tooltip).toContain('SUCCESS');
    expect(find(button).dataset.tooltip).toContain('took 1.1 s');
  });

  test('a failure shows its message', async () => {
    const { click, find, pass } = renderPanel({
      cards: run,
      workflow: { outcome: 'failure', failureMessage: 'Billing is down.', threadOpen: true },
    });
    await click(button);
    await pass(2000);
    expect(find(button).dataset.run).toBe('failed');
    expect(find(button).dataset.tooltip).toContain('FAILED');
    expect(find(button).dataset.tooltip).toContain('Billing is down.');
  });

  test('a slow run is still in progress after five seconds, and a second click doesn’t start another', async () => {
    const { click, find, pass } = renderPanel({
      cards: run,
      workflow: { outcome: 'slow', failureMessage: '', threadOpen: true },
    });
    await click(button);
    await pass(5000);
    await click(button);
    expect(find(button).dataset.tooltip).toContain('RUNNING');
    await pass(3500);
    expect(find(button).dataset.run).toBe('succeeded');
  });

  test('without a thread it is disabled and says why', async () => {
    const { click, find } = renderPanel({
      cards: run,
      workflow: { outcome: 'success', failureMessage: '', threadOpen: false },
    });
    await click(button);
    expect(find(button).getAttribute('aria-disabled')).toBe('true');
    expect(find(button).getAttribute('aria-description')).toContain('no thread is open');
    expect(find(button).dataset.run).toBe('idle');
  });
});

describe('selection', () => {
  beforeEach(() => {
    vi.stubGlobal(
      'ResizeObserver',
      class {
        observe() {}
        disconnect() {}
      },
    );
    Element.prototype.scrollIntoView = () => undefined;
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  const cards = cardsOf(
    holding(words('First'), {
      componentRow: {
        rowMainContent: [words('Main')],
        rowAsideContent: [{ componentCopyButton: { copyButtonValue: 'v' } }],
      },
    }),
  );
  const row = '/cards/0/components/1';

  test('outlines the component that the JSON pointer leads to or into, with its name', async () => {
    const { find } = renderPanel({
      cards,
      selectedPath: `${row}/componentRow/rowMainContent/0/componentText/text`,
    });
    expect(find('[data-outline="selected"]').textContent).toBe('Text');
  });

  test('outlines the card if the JSON pointer isn’t in a component', async () => {
    const { find } = renderPanel({ cards, selectedPath: '/cards/0/key' });
    expect(find('[data-outline="selected"]').textContent).toBe('Card');
  });

  test('a click selects on the canvas or with Alt; otherwise it presses the button', async () => {
    const onSelect = vi.fn();
    const { click, copied, draw } = renderPanel({ cards, onSelect });
    await click('[data-component="componentCopyButton"] button');
    expect(onSelect).not.toHaveBeenCalled();
    expect(copied).toEqual(['v']);
    const aside = `${row}/componentRow/rowAsideContent/0`;
    await click('[data-component="componentCopyButton"] button', { altKey: true });
    expect(onSelect).toHaveBeenLastCalledWith(aside, cards[0], { broken: false, extend: false });
    draw({ canvas: true });
    await click(`[data-path="${row}/componentRow/rowMainContent/0"]`);
    expect(onSelect).toHaveBeenLastCalledWith(`${row}/componentRow/rowMainContent/0`, cards[0], {
      broken: false,
      extend: false,
    });
    expect(copied).toEqual(['v']);
  });

  test('a click on a placeholder leads to its JSON without Alt', async () => {
    const onSelect = vi.fn();
    const { click } = renderPanel({ cards: cardsOf(holding(words('x'), { wrong: 1 })), onSelect });
    await click('[data-component="broken"]');
    expect(onSelect.mock.lastCall?.[0]).toBe('/cards/0/components/1');
    expect(onSelect.mock.lastCall?.[2]).toEqual({ broken: true, extend: false });
  });

  test('on the canvas, arrow keys move to the parent, children and siblings', async () => {
    const onSelect = vi.fn((path: string) => draw({ selectedPath: path }));
    const { press, draw } = renderPanel({ cards, canvas: true, onSelect });
    const walked: (string | undefined)[] = [];
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowLeft']) {
      await press('.preview-cards', key);
      walked.push(onSelect.mock.lastCall?.[0]);
    }
    expect(walked).toEqual([
      '/cards/0',
      '/cards/0/components/0',
      row,
      `${row}/componentRow/rowMainContent/0`,
      `${row}/componentRow/rowAsideContent/0`,
      row,
    ]);
  });

  test('pointing at something on the canvas reports what it is', async () => {
    const onHover = vi.fn();
    const { point } = renderPanel({ cards, canvas: true, onHover });
    await point('[data-path="/cards/0/components/0"]');
    expect(onHover).toHaveBeenCalledExactlyOnceWith('/cards/0/components/0', cards[0]);
  });
});
