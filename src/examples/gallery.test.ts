import { describe, expect, test } from 'vitest';
import { formatDocument } from '../cards/edit/format.ts';
import { componentTable } from '../cards/format/components/table.ts';
import { draftOfExample } from './example-draft.ts';
import { firstDraft } from './first-draft.ts';
import { EXAMPLE_CARDS } from './gallery.ts';

describe('the example cards', () => {
  test('are the nine that the example endpoint promises, in that order', () => {
    expect(EXAMPLE_CARDS.map((example) => example.card.key)).toEqual([
      'subscription-status',
      'latest-invoice',
      'usage',
      'sentry-errors',
      'account-details',
      'last-order',
      'workflow-button',
      'no-data',
      'component-library',
    ]);
  });

  test('each have a title and a description of one line', () => {
    for (const { title, description } of EXAMPLE_CARDS) {
      expect(title).toMatch(/^\S.{0,40}$/);
      expect(description).toMatch(/^\S.{0,110}\.$/);
    }
  });

  test('open as a response of one card, titled, indented by two spaces', () => {
    for (const example of EXAMPLE_CARDS) {
      const draft = draftOfExample(example);
      expect(JSON.parse(draft.text)).toEqual({ cards: [example.card] });
      expect(draft.text.startsWith('{\n  "cards": [\n    {')).toBe(true);
      expect(draft.titles).toEqual({ [example.card.key]: example.title });
    }
  });

  test('are written as Format writes them, the first draft too', () => {
    for (const { name, text } of [firstDraft(), ...EXAMPLE_CARDS.map(draftOfExample)]) {
      expect(formatDocument(text), name).toEqual([]);
    }
  });

  test('show every component and every value of every enum in the component library', () => {
    const text = JSON.stringify(EXAMPLE_CARDS.find((example) => example.card.key === 'component-library'));
    for (const { kind, fields } of Object.values(componentTable)) {
      expect(text).toContain(`"${kind}":{`);
      for (const [field, { values }] of Object.entries(fields)) {
        for (const value of values ?? []) expect(text).toContain(`"${field}":"${value}"`);
      }
    }
  });
});

test('the first draft has two cards that show something and one that Plain hides', () => {
  const { cards } = JSON.parse(firstDraft().text);
  expect(cards).toHaveLength(3);
  expect(cards[2]).toEqual({ key: 'trial-banner', components: null });
});
