import { expect, test } from 'vitest';
import type { DrawnComponent } from '../../../cards/format/drawn.ts';
import { longestWord } from './longest-word.ts';

const text = (words: string): DrawnComponent => ({
  kind: 'componentText',
  text: words,
  textSize: 'M',
  textColor: 'NORMAL',
});

test('a side of a row reserves room for its longest word, not for the rest of its sentence', () => {
  const word = longestWord([text('Authentication')]);
  expect(longestWord([text('the Authentication of it')])).toBe(word);
  expect(longestWord([text('Authenticationstatus')])).toBeGreaterThan(word);
  expect(longestWord([text('**Authentication**')])).toBe(word);
});

test('capitals and the pill of a badge count too', () => {
  const badge = (badgeLabel: string): DrawnComponent => ({
    kind: 'componentBadge',
    badgeLabel,
    badgeColor: 'RED',
  });
  expect(longestWord([text('WARN')])).toBeGreaterThan(longestWord([text('warn')]));
  expect(longestWord([badge('WARN')])).toBeGreaterThan(longestWord([text('WARN')]));
  // As Chromium measures them: 39.2 and 81.8 px, and 34.3 px for the pill.
  expect(longestWord([badge('WARN')]) * 14).toBeGreaterThan(39.2 + 34.3);
  expect(longestWord([badge('UNHANDLED')]) * 14).toBeGreaterThan(81.8 + 34.3);
});

test('scripts without spaces reserve no room, since they wrap anywhere', () => {
  expect(longestWord([text('認証の状態')])).toBe(0);
});
