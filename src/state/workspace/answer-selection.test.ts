import { expect, test } from 'vitest';
import type { CheckedCard } from '../../cards/format/drawn.ts';
import type { CardState } from '../../protocol/session-state.ts';
import { cardOfPart, samePart } from './answer-selection.ts';
import { harness } from './workspace-fixture.ts';

const part = (requestId: string, ...path: (string | number)[]) => ({ requestId, path });

/** A card from this request's response, at this path in the body. */
function cardAt(key: string, requestId: string | null, path: CheckedCard['path']): CardState {
  const card: CheckedCard = {
    path,
    key,
    timeToLiveSeconds: null,
    components: [],
    componentsPath: null,
    rejected: false,
    fault: null,
  };
  return {
    configId: key,
    key,
    title: key,
    defaultTtlSeconds: 300,
    loading: null,
    settled: {
      outcome: { kind: 'loaded', card, ttlSeconds: null },
      at: 0,
      until: null,
      fromCache: false,
      expired: false,
      requestId,
    },
  };
}

test('a part is the same by its request and its place', () => {
  expect(samePart(part('r1', 'cards', 0), part('r1', 'cards', 0))).toBe(true);
  expect(samePart(part('r1', 'cards', 0), part('r2', 'cards', 0))).toBe(false);
  expect(samePart(part('r1', 'cards', 0), part('r1', 'cards', 1))).toBe(false);
  expect([samePart(null, null), samePart(part('r1'), null), samePart(null, part('r1'))]).toEqual([
    true,
    false,
    false,
  ]);
});

test('the card of a part is the one from the same answer that has it within', () => {
  const cards = [
    cardAt('old', 'r1', ['cards', 1]),
    cardAt('first', 'r2', ['cards', 0]),
    cardAt('second', 'r2', ['cards', 1]),
    { ...cardAt('waiting', null, []), settled: null },
  ];
  expect(cardOfPart(cards, part('r2', 'cards', 1, 'components', 0))?.key).toBe('second');
  expect(cardOfPart(cards, part('r1', 'cards', 1))?.key).toBe('old');
  expect(cardOfPart(cards, part('r2', 'cards', 2))).toBeNull();
  expect(cardOfPart(cards, part('r3', 'cards', 1))).toBeNull();
  expect(cardOfPart(cards, null)).toBeNull();
});

test('selecting or pointing at the same part again changes nothing', () => {
  const { workspace, state } = harness();
  workspace.selectPart({ ...part('r1', 0), from: 'text' });
  workspace.hoverPart(part('r1', 1));
  const before = state().answerSelection;
  expect(before).toMatchObject({ selected: { path: [0] }, hovered: { path: [1] } });
  workspace.selectPart({ ...part('r1', 0), from: 'text' });
  workspace.hoverPart(part('r1', 1));
  expect(state().answerSelection).toBe(before);
  workspace.selectPart({ ...part('r1', 0), from: 'preview' });
  expect(state().answerSelection.selected?.from).toBe('preview');
  workspace.hoverPart(null);
  expect(state().answerSelection.hovered).toBeNull();
});
