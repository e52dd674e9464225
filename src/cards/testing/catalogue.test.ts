import { describe, expect, test } from 'vitest';
import { BROKEN_JSON } from './catalogue/broken-json.ts';
import { CARDS } from './catalogue/cards.ts';
import { COMPONENTS } from './catalogue/components.ts';
import { DOCUMENTS } from './catalogue/documents.ts';
import { FIELDS } from './catalogue/fields.ts';
import { SEVERAL_MISTAKES } from './catalogue/several-mistakes.ts';
import { VALUES } from './catalogue/values.ts';
import { entriesOf, saidOf } from './said-of.ts';

describe.each([
  ['a document', DOCUMENTS],
  ['a card', CARDS],
  ['a component', COMPONENTS],
  ['a field', FIELDS],
  ['a URL, date or identifier', VALUES],
  ['several mistakes', SEVERAL_MISTAKES],
  ['broken JSON', BROKEN_JSON],
])('what is drawn, said and offered of %s', (_, catalogue) => {
  test.each(entriesOf(catalogue))('%s', (document, said) => {
    expect(saidOf(document)).toEqual(said);
  });
});
