import {
  array,
  int,
  maxLength,
  minLength,
  nonnegative,
  nullable,
  nullish,
  object,
  regex,
  string,
  unknown,
} from 'zod/mini';
import { fieldsOf, ruledField } from './field.ts';
import { tabStop } from './snippet.ts';

const CARD_KEY_PATTERN = /^[a-zA-Z0-9_-]+$/;
const MAX_CARD_KEY_LENGTH = 500;

/** The limits of Plain's setting, in seconds. A card's own value outside them is only a warning (SPEC.md §2). */
export const MIN_TIME_TO_LIVE = 15;
export const MAX_TIME_TO_LIVE = 31_536_000;

/** The nearest number of seconds that Plain's setting allows. */
export function nearestSeconds(value: number): number {
  return Math.min(Math.max(Math.round(value), MIN_TIME_TO_LIVE), MAX_TIME_TO_LIVE);
}

/** One card (SPEC.md §2). Its components are checked one by one, each against its own schema. */
const cardSchema = object({
  key: ruledField(string().check(minLength(1), maxLength(MAX_CARD_KEY_LENGTH), regex(CARD_KEY_PATTERN)), {
    required: true,
    about: 'The key of the card as configured in Plain. It must be unique in one response.',
    limits: '1 to 500 of the letters a to z and A to Z, digits, _ and -',
    example: 'subscription-status',
    rule: { kind: 'card-key' },
  }),
  timeToLiveSeconds: ruledField(nullish(int().check(nonnegative())), {
    required: false,
    nullable: true,
    default: 'the one in the card’s configuration',
    about: 'How long Plain keeps the card before it asks again, in seconds.',
    limits: 'a whole number, 15 to 31,536,000 (a year)',
    example: 3600,
    rule: { kind: 'seconds' },
  }),
  components: ruledField(nullable(array(unknown())), {
    required: true,
    nullable: true,
    about:
      'What the card shows, from top to bottom. null or an empty list: there is no data, and Plain hides the card.',
    limits: null,
    example: [{ componentText: { text: 'On the **Pro** plan' } }],
    rule: { kind: 'content', placement: 'card', min: 0 },
  }),
});

/** The fields of a card, by name. */
export const cardFields = fieldsOf(cardSchema);

/** What an endpoint returns (SPEC.md §1). Its cards are checked one by one. */
const responseSchema = object({
  cards: ruledField(array(unknown()), {
    required: true,
    about: 'The cards, one for each key that was asked for.',
    limits: null,
    example: [
      { key: 'subscription-status', components: [{ componentText: { text: 'On the **Pro** plan' } }] },
    ],
    rule: { kind: 'cards' },
  }),
});

/** The fields of a response, by name. */
export const responseFields = fieldsOf(responseSchema);

/** The snippet that inserts a card, with tab stops in Monaco's syntax. */
export const CARD_SNIPPET = `{
\t"key": "${tabStop(1, 'card-key')}",
\t"timeToLiveSeconds": ${tabStop(2, '3600')},
\t"components": [
\t\t$0
\t]
}`;
