import { afterEach, describe, expect, test, vi } from 'vitest';
import budgets from '../../../bench/budgets.json';
import * as checkField from '../../cards/check/check-field.ts';
import { createDocumentCheck } from './document-check.ts';

// Counted, not timed, so the result doesn't depend on the machine's speed.
vi.mock('../../cards/check/check-field.ts', { spy: true });

const { counted } = budgets;
const SIZES = { '1 KB': 1_000, '1 MB': 1_040_000 };

const component = (index: number) => ({
  componentRow: {
    rowMainContent: [{ componentText: { text: `Line ${index}.`, textSize: 'M', textColor: 'MUTED' } }],
    rowAsideContent: [{ componentBadge: { badgeLabel: `Seat ${index}`, badgeColor: 'GREEN' } }],
  },
});

/** One card that contains all components, or one card per component. */
const SHAPES = {
  'one long card': (count: number) => ({
    cards: [{ key: 'long', components: Array.from({ length: count }, (_, index) => component(index)) }],
  }),
  'many cards': (count: number) => ({
    cards: Array.from({ length: count }, (_, index) => ({
      key: `card-${index}`,
      components: [component(index)],
    })),
  }),
};

function textOf(shape: keyof typeof SHAPES, size: number): { text: string; lines: number } {
  const write = (count: number) => JSON.stringify(SHAPES[shape](count), null, 2);
  const lines = Math.max(2, Math.floor(size / (write(101).length - write(100).length)) - 10);
  return { text: write(lines), lines };
}

/** How much work one keystroke in the middle of a text causes. */
function costOfKey(shape: keyof typeof SHAPES, size: number) {
  const { text, lines } = textOf(shape, size);
  const check = createDocumentCheck(() => undefined);
  check(text, () => undefined);
  const place = `Line ${Math.floor(lines / 2)}.`;
  const type = (letters: string) => check(text.replace(place, `${place}${letters}`), () => undefined);
  type('a');
  vi.mocked(checkField.remarksOn).mockClear();
  vi.mocked(checkField.explainField).mockClear();
  const parse = vi.spyOn(JSON, 'parse');
  type('ab');
  const fields =
    vi.mocked(checkField.remarksOn).mock.calls.length + vi.mocked(checkField.explainField).mock.calls.length;
  const characters = parse.mock.calls.reduce((sum, [read]) => sum + read.length, 0);
  return { fields, characters };
}

afterEach(() => vi.restoreAllMocks());

describe.each(['one long card', 'many cards'] as const)('one key in a document of %s', (shape) => {
  test('has as few fields checked in 1 MB as in 1 KB, and only the part that it is in parsed', () => {
    const large = costOfKey(shape, SIZES['1 MB']);
    expect(large.fields).toBe(costOfKey(shape, SIZES['1 KB']).fields);
    expect(large.fields).toBeGreaterThan(0);
    expect(large.fields).toBeLessThanOrEqual(counted['fields-checked-per-key'].atMost);
    expect(large.characters).toBeGreaterThan(0);
    expect(large.characters).toBeLessThanOrEqual(counted['characters-parsed-per-key'].atMost);
  });
});
