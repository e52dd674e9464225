import { expect, test, vi } from 'vitest';
import * as pasted from '../../cards/edit/pasted-document.ts';
import { cleanPaste } from './clean-paste.ts';

const whole = (text: string) => ({ start: 0, end: text.length });

test('a pasted document that is valid JSON is not read by the tolerant reader, which takes ten times as long', () => {
  const reading = vi.spyOn(pasted, 'pastedDocument');
  const ask = vi.fn();
  const text = '{"cards":[{"key":"a","components":[{"componentText":{"text":"```\\nx\\n```"}}]}]}';
  expect(cleanPaste(text, whole(text), ask)).toBeNull();
  expect(reading).not.toHaveBeenCalled();
  expect(ask).not.toHaveBeenCalled();
  reading.mockRestore();
});

test('a code fence around a pasted document is removed at once, and comments only after asking', () => {
  const fenced = '```json\n{"cards":[]}\n```';
  expect(cleanPaste(fenced, whole(fenced), undefined)).not.toBeNull();
  const ask = vi.fn();
  const commented = '{"cards":[]} // none';
  expect(cleanPaste(commented, whole(commented), ask)).toBeNull();
  expect(ask).toHaveBeenCalledWith({ text: '{"cards":[]}', cleaned: ['comment'] });
});
