import { describe, expect, test } from 'vitest';
import { foldSame, lineDifference, oneBelowAnother } from './line-difference.ts';

const text = (...lines: string[]) => `${lines.join('\n')}\n`;

describe('the difference of two texts', () => {
  const before = text('one', 'two', 'three', 'four', 'five', 'six', 'seven');
  const after = text('one', 'TWO', 'THREE', 'four', 'five', 'six', 'seven');

  test('has changed lines beside each other, and folds equal lines that are far from a change', () => {
    const rows = foldSame(lineDifference(before, after), 1).map((row) =>
      'folded' in row ? row.folded : [row.before?.text, row.after?.text],
    );
    expect(rows).toEqual([['one', 'one'], ['two', 'TWO'], ['three', 'THREE'], ['four', 'four'], 3]);
  });

  test('in one column, has all removed lines of a change above the added ones', () => {
    const rows = oneBelowAnother(foldSame(lineDifference(before, after), 1)).map((row) => {
      if ('folded' in row) return row.folded;
      if (row.same) return row.before?.text;
      return row.before === null ? `+ ${row.after?.text}` : `- ${row.before.text}`;
    });
    expect(rows).toEqual(['one', '- two', '- three', '+ TWO', '+ THREE', 'four', 3]);
  });

  test('in one column, ends with lines added at the end', () => {
    const rows = oneBelowAnother(lineDifference(text('one'), text('one', 'two')));
    expect(rows.at(-1)).toMatchObject({ before: null, after: { number: 2, text: 'two' } });
  });
});
