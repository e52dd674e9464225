import { describe, expect, test } from 'vitest';
import { ada } from '../checkup-fixture.ts';
import { readCustomers } from './read-customers.ts';

describe('a list of customers', () => {
  test.each([
    ['commas', 'email,externalId,id\nkim@shop.example,user_1,c_1'],
    ['semicolons and a byte order mark', '\ufeffE-Mail;External ID;ID\r\nkim@shop.example;user_1;c_1\r\n'],
    ['tabs and quotes', 'email\texternal_id\tid\n"kim@shop.example"\t"user_1"\tc_1\n\n'],
    ['JSON', '[{"email":"kim@shop.example","externalId":"user_1","id":"c_1"}]'],
    ['JSON in an envelope', '{"data":[{"email":"kim@shop.example","external_id":"user_1","id":"c_1"}]}'],
  ])('is read from %s', (_name, text) => {
    expect(readCustomers(text, ada)).toEqual({
      customers: [{ ...ada, customer: { id: 'c_1', email: 'kim@shop.example', externalId: 'user_1' } }],
      faults: [],
    });
  });

  test('takes tenant and thread from the row, and what it leaves out from the form', () => {
    const text =
      '[{"email":"kim@shop.example","tenant":{"id":"te_9","externalId":"shop"},"threadId":"th_9"}]';
    expect(readCustomers(text, ada).customers[0]).toEqual({
      customer: { id: 'c_list_1', email: 'kim@shop.example', externalId: null },
      tenant: { id: 'te_9', externalId: 'shop' },
      thread: { id: 'th_9', externalId: null },
    });
  });

  test('names a wrong row and reads the others', () => {
    const read = readCustomers('email,id\nkim@shop.example,c_1\nnobody,c_2\n,c_3', ada);
    expect(read.customers).toHaveLength(1);
    expect(read.faults).toEqual([
      { row: 2, message: '“nobody” isn’t an email address.' },
      { row: 3, message: 'It has no email.' },
    ]);
  });

  test('names a row with more values than columns, whose commas want quotes', () => {
    const read = readCustomers('email,externalId\na@b.co,Smith, Ada\nkim@shop.example,user_1,,\n', ada);
    expect(read.customers.map(({ customer }) => customer.email)).toEqual(['kim@shop.example']);
    expect(read.faults).toEqual([
      {
        row: 1,
        message: 'It has 3 values for 2 columns. Put a value with a separator in it in quotes.',
      },
    ]);
  });

  test('holds at most 500 customers', () => {
    const rows = Array.from({ length: 501 }, (_, index) => `a${index}@shop.example`);
    expect(readCustomers(['email', ...rows].join('\n'), ada).faults).toEqual([
      { row: null, message: 'The list has 501 customers. The limit is 500.' },
    ]);
    expect(readCustomers(['email', ...rows.slice(1)].join('\n'), ada).customers).toHaveLength(500);
  });

  test.each([
    [
      'no column for emails',
      'name,id\nKim,1',
      'The first line names the columns; one of them must be “email”.',
    ],
    [
      'an open quote',
      'email,externalId\nkim@shop.example,"a\nb"\n"ada@shop.example,1\nada@b.co,2',
      'The quote that begins in line 4 is never closed.',
    ],
    ['broken JSON', '[{"email":', 'The list looks like JSON but isn’t valid. Fix the JSON, or use CSV.'],
    [
      'JSON without a list',
      '{"email":"a@b"}',
      'Write a JSON list of customers: [{"email":"…","externalId":"…"}].',
    ],
  ])('with %s says what to write', (_name, text, message) => {
    expect(readCustomers(text, ada).faults).toEqual([{ row: null, message }]);
  });

  test('that is empty is no fault', () => {
    expect(readCustomers(' \n', ada)).toEqual({ customers: [], faults: [] });
  });
});
