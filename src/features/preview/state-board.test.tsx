// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { createFakeClock } from '../../protocol/fake-clock.ts';
import { tilesOf } from './board-tiles.ts';
import { cardsOf, holding } from './panel-fixture.tsx';
import StateBoard from './state-board.tsx';

const [card] = cardsOf(
  holding(
    { componentText: { text: '**Plan**' } },
    {
      componentWorkflowButton: {
        workflowButtonLabel: 'Resync',
        workflowButtonWorkflowIdentifier: { workflowId: 'wf_1' },
      },
    },
  ),
);
if (card === undefined) throw new Error('There is one card.');

test('the board has a tile for each theme, width, card state, text length and workflow state', () => {
  expect(tilesOf(card, 0).map(({ name }) => name)).toEqual([
    'Light, 280 px',
    'Light, 360 px',
    'Light, 480 px',
    'Dark, 280 px',
    'Dark, 360 px',
    'Dark, 480 px',
    'Loading for the first time',
    'Loading again',
    'Failed',
    'Hidden',
    'Longest text',
    'Shortest text',
    'Workflow idle',
    'Workflow running',
    'Workflow succeeded',
    'Workflow failed',
    'No thread open',
  ]);
});

test('a card without a workflow button has no workflow tiles', () => {
  const [plain] = cardsOf(holding({ componentText: { text: 'x' } }));
  expect(plain && tilesOf(plain, 0).filter(({ name }) => name.startsWith('Workflow'))).toEqual([]);
});

test('a component in any tile leads to its place in the JSON', () => {
  const onSelect = vi.fn();
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  act(() =>
    createRoot(host).render(
      <StateBoard
        cards={[card]}
        customer={{ name: '', email: 'alex@grocery.co' }}
        ports={{ clock: createFakeClock(), writeClipboard: async () => undefined }}
        onSelect={onSelect}
      />,
    ),
  );
  const tiles = [...host.querySelectorAll('figure')];
  const longest = tiles.find((tile) => tile.getAttribute('aria-label') === 'Longest text');
  act(() => longest?.querySelector<HTMLElement>('[data-component="componentText"]')?.click());
  expect(onSelect).toHaveBeenCalledExactlyOnceWith('/cards/0/components/0', card);
  const failed = tiles.find((tile) => tile.getAttribute('aria-label') === 'Workflow failed');
  expect(failed?.querySelector('button[data-run]')?.getAttribute('data-run')).toBe('failed');
});

test('the tile with long texts has only a few of them, however many texts the card has', () => {
  const texts = Array.from({ length: 60 }, (_, index) => ({ componentText: { text: `Line ${index}` } }));
  const [tall] = cardsOf(holding(...texts));
  const tile = tall && tilesOf(tall, 0).find(({ name }) => name === 'Longest text');
  const said = (tile?.card.card?.components ?? []).flatMap((part) =>
    part.kind === 'componentText' ? [part.text] : [],
  );
  expect(said).toHaveLength(60);
  const long = said.filter((text) => text.length > 60);
  expect(long.length).toBeGreaterThan(0);
  expect(long.length).toBeLessThan(8);
});
