import { expect, test } from 'vitest';
import { checkDocument } from '../../cards/check.ts';
import type { DocumentSlice } from './document.ts';
import { isEmptyDraft } from './is-empty-draft.ts';

const draft = (text: string, readOnly = false): DocumentSlice => ({
  id: 'd',
  name: 'Draft',
  text,
  titles: {},
  readOnly,
  checked: checkDocument(text),
  change: { origin: 'open', edits: null, select: null },
  canUndo: false,
  canRedo: false,
});

test.each(['', ' \n', '{"cards":[]}'])('a draft of %j is empty', (text) => {
  expect(isEmptyDraft(draft(text))).toBe(true);
});

test.each(['{"cards":[{"key":"a","components":[]}]}', '{"cards":[', 'nonsense'])(
  'a draft of %j is not, since somebody wrote it',
  (text) => {
    expect(isEmptyDraft(draft(text))).toBe(false);
  },
);

test('a shared copy is nobody’s to fill', () => {
  expect(isEmptyDraft(draft('', true))).toBe(false);
});
