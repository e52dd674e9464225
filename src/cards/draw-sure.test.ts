import { describe, expect, it } from 'vitest';
import { firstDraft } from '../examples/first-draft.ts';
import { EXAMPLE_CARDS } from '../examples/gallery.ts';
import { checkDocument } from './check.ts';
import { drawSure } from './draw-sure.ts';

const response = (...cards: unknown[]) => JSON.stringify({ cards });
const card = (...components: unknown[]) => ({ key: 'a', components });
const text = { componentText: { text: 'Hello' } };

describe('a text that is sure', () => {
  it('is drawn exactly as the check draws it, and the check has nothing to say about it', () => {
    const sure = [firstDraft().text, response(), response(card()), response({ key: 'a', components: null })];
    for (const written of sure) expect(drawSure(written)).toEqual(checkDocument(written));
  });

  it('covers every example card', () => {
    for (const example of EXAMPLE_CARDS) {
      const written = response(example.card);
      expect(drawSure(written)).toEqual(checkDocument(written));
    }
  });
});

describe('a text that is not sure', () => {
  it.each([
    ['broken JSON', '{"cards":[{"key":"a","components":['],
    ['another shape', JSON.stringify([text])],
    ['a field beside the cards', '{"cards":[],"more":1}'],
    ['a key with a space', response({ key: 'a b', components: [] })],
    ['a key written twice', response(card(), card())],
    ['a negative time to live', response({ ...card(), timeToLiveSeconds: -1 })],
    ['a card without components', response({ key: 'a' })],
    ['a field beside the component', response(card({ ...text, more: 1 }))],
    ['an unknown component', response(card({ componentImage: {} }))],
    ['an unknown field', response(card({ componentText: { text: 'Hello', more: 1 } }))],
    ['a deprecated field', response(card({ componentSpacer: { size: 'M' } }))],
    ['a wrong value', response(card({ componentText: { text: 'Hello', textColor: 'muted' } }))],
    [
      'a container in a container',
      response(
        card({
          componentContainer: { containerContent: [{ componentContainer: { containerContent: [text] } }] },
        }),
      ),
    ],
    [
      'a wrong value in a row',
      response(
        card({
          componentRow: { rowMainContent: [{ componentText: { text: '' } }], rowAsideContent: [text] },
        }),
      ),
    ],
  ])('is left to the check: %s', (_what, written) => {
    expect(drawSure(written)).toBeNull();
  });
});
