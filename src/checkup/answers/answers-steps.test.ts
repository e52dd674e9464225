import { expect, test } from 'vitest';
import { stepsOf } from '../../../scripts/count-steps/steps.ts';
import { readCustomers } from '../customers/read-customers.ts';
import { hasStackTrace } from './leaks.ts';

const base = { customer: { id: '', email: '', externalId: null }, thread: null, tenant: null };

test.each([
  'a',
  '.rb:1',
  'a.rb:',
  'at a ',
  'at (',
  'at (:1',
  ' at /',
  'File "',
  ' in /a',
  ' in /a.php',
  'at a() in ',
  'goroutine 1',
  'Stack trace: ',
  'ORA-1234',
])('looking for a stack trace in %j, repeated, takes steps that grow with the length alone', (piece) => {
  const steps = (count: number) => stepsOf(() => hasStackTrace(piece.repeat(count)));
  expect(steps(4000)).toBeLessThanOrEqual(2.3 * steps(2000));
});

const PIECES = ['a', '@', ',', ';', '"', '""', '\n', '\r\n', ' ', 'a@b.c\n', 'a@b.c,', ',\n', '"\n', '@,'];

test.each(['email\n', 'email,id\n', 'email', 'email,', '[', '[{"email":"'])(
  'a list of customers that begins with %j takes steps that grow with its length alone',
  (opening) => {
    for (const piece of PIECES.flatMap((one) => PIECES.map((other) => one + other))) {
      const steps = (count: number) => stepsOf(() => readCustomers(opening + piece.repeat(count), base));
      expect(steps(800), piece).toBeLessThanOrEqual(2.3 * steps(400) + 200);
    }
  },
);

test('a list with as many columns as rows is refused', () => {
  const list = `email${','.repeat(2000)}\n${'a@b.c\n'.repeat(2000)}`;
  expect(readCustomers(list, base).faults).toEqual([
    { row: null, message: 'The first line names 2001 columns. The limit is 100.' },
  ]);
});
