import { describe, expect, test } from 'vitest';
import { COMPONENT_KINDS, componentTable } from '../format/components/table.ts';
import { inWords, labelOfField, valueInWords } from './field-words.ts';
import { secondsFromWords, secondsInWords } from './seconds-words.ts';

test('every field has a label in words, without what its component’s name says already', () => {
  const labels = COMPONENT_KINDS.map((kind) => [
    kind,
    Object.keys(componentTable[kind].fields).map((field) => labelOfField(kind, field)),
  ]);
  expect(Object.fromEntries(labels)).toMatchObject({
    componentText: ['Text', 'Size', 'Colour'],
    componentPlainText: ['Plain text', 'Size', 'Colour'],
    componentBadge: ['Label', 'Colour'],
    componentCopyButton: ['Value', 'Tooltip label'],
    componentLinkButton: ['Label', 'URL'],
    componentWorkflowButton: ['Label', 'Workflow'],
    componentDivider: ['Spacing size'],
    componentSpacer: ['Size'],
    componentDateTime: ['Date and time'],
    componentUser: ['User'],
    componentRow: ['Main', 'Aside'],
    componentContainer: ['Container'],
  });
});

test('values and options are words too', () => {
  expect([
    valueInWords('MUTED'),
    valueInWords('XL'),
    inWords('emailAddress'),
    inWords('machineUserId'),
  ]).toEqual(['Muted', 'XL', 'Email address', 'Machine user ID']);
});

describe('a time to live in words', () => {
  test.each([
    [15, '15 seconds'],
    [60, '1 minute'],
    [5_400, '1 hour 30 minutes'],
    [31_536_000, '365 days'],
    [0, '0 seconds'],
  ])('%d seconds are “%s”, and are read from it again', (seconds, words) => {
    expect(secondsInWords(seconds)).toBe(words);
    expect(secondsFromWords(words)).toBe(seconds);
  });

  test.each([
    ['3600', 3600],
    ['1h 30min', 5400],
    ['2 hrs', 7200],
    ['90 s', 90],
    ['soon', null],
    ['', null],
    ['1 hour or so', null],
  ])('“%s” is read as %s', (words, seconds) => {
    expect(secondsFromWords(words)).toBe(seconds);
  });
});
