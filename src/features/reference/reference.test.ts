import { expect, test } from 'vitest';
import { DOCUMENT_SHAPES } from '../../cards/assist/document-shapes.ts';
import { checkDocument } from '../../cards/check.ts';
import { COMPONENT_KINDS, componentTable } from '../../cards/format/components/table.ts';
import { PROTOCOL_HEADERS } from '../../protocol/config.ts';
import { outcomeRules, timeRules } from '../../protocol/rules/outcome-rules.ts';
import { REQUEST_HEADERS, sampleBody } from '../../protocol/rules/request-rules.ts';
import { specimenOf, valueSpecimensOf } from './component-specimens.ts';
import { TOPICS, topicsFor } from './reference-topics.ts';

const ids = (query: string) => topicsFor(query).map(({ id }) => id);

test('the reference lists exactly the components of the table, in the same order', () => {
  const listed = TOPICS.filter(({ group }) => group === 'Components').map(({ id }) => id);
  expect(listed).toEqual(COMPONENT_KINDS);
});

test('an empty search finds every topic', () => {
  expect(topicsFor('  ')).toEqual(TOPICS);
});

test('a search finds a topic by its name, its key, a field, a value or a protocol term', () => {
  expect(ids('copy button')).toContain('componentCopyButton');
  expect(ids('componentrow')).toContain('componentRow');
  expect(ids('linkButtonUrl')).toEqual(['componentLinkButton']);
  expect(ids('MUTED')).toEqual(['componentText', 'componentPlainText']);
  expect(ids('timeToLiveSeconds')).toContain('card');
  expect(ids('CardTooBig')).toEqual(['outcomes']);
  expect(ids('hmac')).toEqual(['request']);
});

test('a search finds only topics with all of its words', () => {
  expect(ids('badge zebra')).toEqual([]);
});

test.each(COMPONENT_KINDS)('%s is shown with its example, and nothing drawn for it has problems', (kind) => {
  const drawn = [specimenOf(kind), ...valueSpecimensOf(kind).map(({ components }) => components)];
  for (const components of drawn) {
    expect(checkDocument(JSON.stringify(components)).problems).toEqual([]);
  }
  expect(JSON.stringify(specimenOf(kind))).toContain(JSON.stringify(componentTable[kind].example));
});

test('every value of every field is drawn', () => {
  for (const kind of COMPONENT_KINDS) {
    for (const [field, { values }] of Object.entries(componentTable[kind].fields)) {
      const shown = valueSpecimensOf(kind).find((specimens) => specimens.field === field)?.components ?? [];
      const drawn = JSON.stringify(shown);
      expect((values ?? []).filter((value) => !drawn.includes(`"${field}":"${value}"`))).toEqual([]);
    }
  }
});

test.each(DOCUMENT_SHAPES)('the example of the shape $shape has that shape and no problems', (sample) => {
  const checked = checkDocument(JSON.stringify(sample.example));
  expect({ shape: checked.shape, problems: checked.problems }).toEqual({ shape: sample.shape, problems: [] });
});

test('the reference describes what happens to a response with Plain’s own error kinds', () => {
  const rules = Object.fromEntries(outcomeRules().map(({ happening, kind }) => [happening, kind]));
  expect(rules).toEqual({
    'The card comes with components': 'Loaded',
    'The card comes with null or an empty list': 'Hidden',
    'The requested key is absent': 'MissingCard',
    'The card breaks the format': 'ResponseBody',
    'The response around the cards is broken: all of them': 'ResponseBody',
    'The body isn’t JSON': 'ResponseBody',
    'The body is over 1 MB': 'CardTooBig',
    'Status 5xx': 'StatusCode',
    'Status 429': 'StatusCode',
    'Any status other than 200; redirects aren’t followed': 'StatusCode',
    'No complete response within 4 s': 'Timeout',
    'The request fails: DNS, refused, reset, TLS': 'Request',
    'The body is cut off or can’t be decoded': 'Request',
    'A card that wasn’t requested': 'Ignored',
  });
});

test('the reference gives the times that the engine uses', () => {
  const told = timeRules().join(' ');
  for (const time of ['4 s', '1 s', '9 s', '15 s', '5 minutes']) expect(told).toContain(time);
});

test('the reference lists exactly the request headers that a configuration can’t set', () => {
  expect(new Set(REQUEST_HEADERS.map(({ name }) => name.toLowerCase()))).toEqual(PROTOCOL_HEADERS);
});

test('the sample body has every part that a request can have', () => {
  expect(Object.keys(JSON.parse(sampleBody()))).toEqual(['cardKeys', 'customer', 'thread', 'tenant']);
});
