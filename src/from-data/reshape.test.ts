import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DataValue } from './data-value.ts';
import { readData } from './read-data.ts';
import { reshape } from './reshape.ts';

/** The value as JSON.parse would return it, but with numbers as their digits. */
function plainOf(value: DataValue): unknown {
  switch (value.kind) {
    case 'object':
      return Object.fromEntries(value.members.map((member) => [member.name, plainOf(member.value)]));
    case 'list':
      return value.items.map(plainOf);
    case 'number':
      return value.digits;
    case 'null':
      return null;
    default:
      return value.kind === 'text' ? value.text : value.value;
  }
}

function reshaped(json: unknown): unknown {
  const read = readData(JSON.stringify(json));
  if (!read.ok) throw new Error(read.message);
  return plainOf(reshape(read.value));
}

test.each([
  [
    'DynamoDB’s typed values are the values',
    {
      Item: {
        id: { S: 'c-9' },
        seats: { N: '12' },
        active: { BOOL: true },
        gone: { NULL: true },
        tags: { L: [{ S: 'vip' }] },
        home: { M: { city: { S: 'Oslo' } } },
      },
    },
    { Item: { id: 'c-9', seats: '12', active: true, gone: null, tags: ['vip'], home: { city: 'Oslo' } } },
  ],
  [
    'Firestore’s typed values are the values',
    {
      fields: {
        plan: { stringValue: 'pro' },
        seats: { integerValue: '12' },
        home: { mapValue: { fields: { city: { stringValue: 'Oslo' } } } },
        tags: { arrayValue: { values: [{ stringValue: 'vip' }] } },
      },
    },
    { fields: { plan: 'pro', seats: '12', home: { city: 'Oslo' }, tags: ['vip'] } },
  ],
  [
    'a number of MongoDB keeps its digits',
    { credits: { $numberLong: '9007199254740993' } },
    { credits: '9007199254740993' },
  ],
  [
    'an object whose one member only looks like a type stays',
    { S: 12, other: { N: 'north' } },
    { S: '12', other: { N: 'north' } },
  ],
  [
    'names and values in a list are the members of an object',
    {
      fields: [
        { id: 1, name: 'Plan', value: 'Pro' },
        { id: 2, name: 'Seats', value: 12 },
      ],
    },
    { fields: { Plan: 'Pro', Seats: '12' } },
  ],
  [
    'a list with the same name twice stays a list',
    [
      { key: 'tag', value: 'a' },
      { key: 'tag', value: 'b' },
    ],
    [
      { key: 'tag', value: 'a' },
      { key: 'tag', value: 'b' },
    ],
  ],
  [
    'objects by their ids are a list that has the ids',
    { u_81: { name: 'Ada', plan: 'pro' }, u_82: { plan: 'free', name: 'Bob' } },
    [
      { name: 'Ada', plan: 'pro', id: 'u_81' },
      { plan: 'free', name: 'Bob', id: 'u_82' },
    ],
  ],
  [
    'objects by words stay what they are',
    { billing: { city: 'Oslo', zip: '1' }, shipping: { city: 'Bergen', zip: '2' } },
    { billing: { city: 'Oslo', zip: '1' }, shipping: { city: 'Bergen', zip: '2' } },
  ],
  [
    'rows beside their columns are objects',
    {
      columns: ['Date', 'Amount'],
      rows: [
        ['2026-11-01', 120.5],
        ['2026-10-01', 99],
      ],
    },
    {
      rows: [
        { Date: '2026-11-01', Amount: '120.5' },
        { Date: '2026-10-01', Amount: '99' },
      ],
    },
  ],
  [
    'a spreadsheet’s first row has the names; a row may end early',
    {
      values: [
        ['Name', 'Plan', 'Note'],
        ['Ada', 'Pro'],
        ['Bob', 'Free', 'New'],
      ],
    },
    {
      values: [
        { Name: 'Ada', Plan: 'Pro' },
        { Name: 'Bob', Plan: 'Free', Note: 'New' },
      ],
    },
  ],
  [
    'a list of lists without names stays',
    [
      ['a', 1],
      ['b', 2],
    ],
    [
      ['a', '1'],
      ['b', '2'],
    ],
  ],
  [
    'JSON:API’s relationships have what came along; those that lead nowhere are left out',
    {
      data: {
        type: 'memberships',
        id: '4',
        attributes: { status: 'active' },
        relationships: {
          club: { data: { type: 'clubs', id: '9' } },
          coach: { data: { type: 'people', id: '1' } },
          teams: { data: [{ type: 'teams', id: '2' }] },
        },
      },
      included: [
        { type: 'clubs', id: '9', attributes: { name: 'Harbour Gym' } },
        { type: 'teams', id: '2', attributes: { name: 'Rowing' } },
      ],
    },
    {
      data: {
        type: 'memberships',
        id: '4',
        attributes: { status: 'active' },
        club: { name: 'Harbour Gym' },
        teams: [{ name: 'Rowing' }],
      },
    },
  ],
])('%s', (_rule, json, expected) => {
  expect(reshaped(json)).toEqual(expected);
});

test('plain objects and lists stay as they are', () => {
  const word = fc.constantFrom('name', 'status', 'city', 'plan', 'note');
  const plain = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('Ada', true, 'x y'),
      fc.dictionary(word, tie('value'), { maxKeys: 4 }),
      fc.array(fc.dictionary(word, tie('value'), { minKeys: 1, maxKeys: 3 }), { maxLength: 3 }),
    ),
  })).value;
  fc.assert(
    fc.property(plain, (json) => {
      const read = readData(JSON.stringify(json));
      if (read.ok) expect(plainOf(reshape(read.value))).toEqual(plainOf(read.value));
    }),
  );
});
