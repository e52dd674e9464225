import { describe, expect, test } from 'vitest';
import { openData } from '../../from-data/card-from-data.ts';
import {
  chosenOf,
  type FieldChoice,
  firstFieldChoice,
  withFieldAt,
  withGroupAt,
  withTick,
} from './field-order.ts';

function choiceOf(text: string): FieldChoice {
  const read = openData(text);
  if (!read.ok) throw new Error(read.message);
  return firstFieldChoice(read.data.outline, read.data.ticked);
}

const choice = choiceOf('{"name":"Ada","plan":"Pro","status":"active","customer":{"email":"a@example.com"}}');

describe('the order of the fields', () => {
  test('is the card’s order at first', () => {
    expect(chosenOf(choice)).toEqual(['/name', '/status', '/plan', '/customer/email']);
  });

  test('a field moves only within its group, and stops at either end', () => {
    expect(chosenOf(withFieldAt(choice, '', '/plan', 0))).toEqual([
      '/plan',
      '/name',
      '/status',
      '/customer/email',
    ]);
    expect(chosenOf(withFieldAt(choice, '', '/name', 99))).toEqual([
      '/status',
      '/plan',
      '/name',
      '/customer/email',
    ]);
    expect(chosenOf(withFieldAt(choice, '', '/plan', -5))).toEqual(
      chosenOf(withFieldAt(choice, '', '/plan', 0)),
    );
  });

  test('a group moves with all its fields', () => {
    expect(chosenOf(withGroupAt(choice, '/customer', 0))[0]).toBe('/customer/email');
  });

  test('moving a field to where it already is, or a group that doesn’t exist, changes nothing', () => {
    expect(withFieldAt(choice, '', '/name', 0).groups).toEqual(choice.groups);
    expect(withGroupAt(choice, '/nobody', 0).groups).toEqual(choice.groups);
  });
});

test('an unticked field is left out, and returns to its place when ticked again', () => {
  const without = withTick(choice, '/status', false);
  expect(chosenOf(without)).toEqual(['/name', '/plan', '/customer/email']);
  expect(chosenOf(withTick(without, '/status', true))).toEqual(chosenOf(choice));
});
