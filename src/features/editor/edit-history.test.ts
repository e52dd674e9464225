import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from '../../json/apply-edits.ts';
import { normalText } from '../../json/normal-text.ts';
import { EditHistory } from './edit-history.ts';

const NOWHERE = { start: 0, end: 0 };

function type(history: EditHistory, words: string) {
  for (const char of words) {
    const end = history.text.length;
    history.record([{ start: end, end, text: char }], { start: end, end }, true);
  }
}

test('what is typed in one go is one step', () => {
  const history = new EditHistory('');
  type(history, 'abc');
  expect(history.undo()?.text).toBe('');
  expect(history.redo()?.text).toBe('abc');
});

test('a write from outside is a step of its own', () => {
  const history = new EditHistory('');
  type(history, 'abc');
  history.record([{ start: 0, end: 1, text: 'X' }], NOWHERE, false);
  type(history, 'd');
  expect(history.text).toBe('Xbcd');
  expect(history.undo()?.text).toBe('Xbc');
  expect(history.undo()?.text).toBe('abc');
  expect(history.undo()?.text).toBe('');
  expect(history.undo()).toBeNull();
});

test('undo and replay give every text there was, whatever was edited', () => {
  const edit = fc.record({
    at: fc.nat(),
    length: fc.nat(3),
    text: fc.string({ maxLength: 3 }),
    typed: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.string(), fc.array(edit), fc.nat(5), (initial, edits, undone) => {
      const history = new EditHistory(initial);
      for (const { at, length, text, typed } of edits) {
        const start = at % (history.text.length + 1);
        const end = Math.min(history.text.length, start + length);
        history.record([{ start, end, text }], NOWHERE, typed);
      }
      const last = history.text;
      for (let step = 0; step < undone; step += 1) history.undo();
      const replay = history.replay();
      const all = replay.steps.reduce<string>((text, step) => applyEdits(text, step), replay.initial);
      expect(all).toBe(last);
      while (history.undo() !== null);
      expect(history.text).toBe(initial);
      while (history.redo() !== null);
      expect(history.text).toBe(last);
    }),
  );
});

test('a byte order mark and carriage returns do not reach the editor', () => {
  expect(normalText('\uFEFFa\r\nb\rc')).toBe('a\nb\nc');
});
