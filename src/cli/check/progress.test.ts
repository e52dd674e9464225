import { expect, test } from 'vitest';
import { Kept } from '../io-fixture.ts';
import { progressLine } from './progress.ts';

const PROGRESS = {
  requestsDone: 12,
  requestsTotal: 60,
  running: ['A1', 'A2', 'A3', 'A4'].map((id) => ({ id, title: id, done: 0, of: 1 })),
};

function shown(columns: number, env: Record<string, string> = {}, isTTY = true): string {
  const stream = Object.assign(new Kept(), { isTTY, columns });
  progressLine(stream, env).show(PROGRESS);
  return stream.text;
}

test('progress stays within one line of a narrow terminal, so that it can be cleared', () => {
  expect(shown(80)).toBe('\r\u001b[2K12 of 60 requests  A1 A2 A3 A4');
  expect(shown(24)).toBe('\r\u001b[2K12 of 60 requests  A1 A');
});

test('progress is only for terminals that can clear a line', () => {
  expect([shown(80, {}, false), shown(80, { TERM: 'dumb' })]).toEqual(['', '']);
});
