import { isArray, isObject, isUnsure, type Json, type JsonObject } from '../../json/json.ts';
import { innerJson } from '../../json/json-text.ts';
import type { Path } from '../../json/path.ts';
import { responseFields } from '../format/card-fields.ts';
import type { CheckedCard, DocumentShape } from '../format/drawn.ts';
import { type CardContent, checkCard, checkComponents } from './check-card.ts';
import { checkComponent } from './check-component.ts';
import { explainField } from './check-field.ts';
import { type Detail, error, warning } from './finding.ts';
import { jsonType } from './json-type.ts';
import { messageOf } from './messages.ts';
import { keyMeantAsCards, type Recognised, recognise } from './recognise.ts';
import { type Tally, TallyBuilder } from './tally.ts';
import { wrapped } from './wrapped.ts';

export interface CheckOptions {
  /** Accept only what an endpoint may send, as for a fetched body. */
  as?: 'response';
}

/** A checked value without places in the text; enough to draw it. */
export interface CheckedValue {
  shape: DocumentShape;
  cards: readonly CheckedCard[];
  tally: Tally;
}

/**
 * Checks a parsed document against SPEC.md §1–3. Parts that are identical to those of an earlier call (see
 * `reuse`) aren't checked again and give identical results, so a keystroke only costs what it changed.
 */
export function checkValue(value: Json, options: CheckOptions = {}): CheckedValue {
  const tally = new TallyBuilder();
  if (value === undefined) return { shape: 'unknown', cards: [], tally };
  const inner = typeof value === 'string' ? innerJson(value) : null;
  if (inner !== null) {
    tally.add(error({ code: 'encoded-twice', inner }));
    return { shape: 'unknown', cards: [], tally };
  }
  const recognised = recognise(value);
  const inside = recognised === 'unknown' && isObject(value) ? wrapped(value) : null;
  if (inside !== null) {
    tally.add(inside.finding);
    const found = new TallyBuilder();
    if (inside.holds === 'cards' && isArray(inside.value)) checkCards(inside.value, [], found);
    else checkAs(recognise(inside.value), inside.value, found);
    tally.addAll(found, inside.finding.path);
    return { shape: 'unknown', cards: [], tally };
  }
  return options.as === 'response' && recognised !== 'response' && recognised !== 'card-for-cards'
    ? refuseAsResponse(value, recognised, tally)
    : { ...checkAs(recognised, value, tally), tally };
}

function refuseAsResponse(value: Json, recognised: Recognised, tally: TallyBuilder): CheckedValue {
  if (recognised === 'cards') {
    tally.add(error({ code: 'cards-without-envelope' }));
  } else if (isObject(value) && recognised === 'unknown') {
    tally.add(error({ code: 'missing-field', fields: ['cards'], owner: 'response' }, [], 'owner'));
  } else {
    const isShape = recognised === 'card' || recognised === 'components' || recognised === 'component';
    tally.add(
      error({ code: 'not-a-response', shape: isShape && typeof value === 'object' ? recognised : null }),
    );
  }
  return { shape: 'unknown', cards: [], tally };
}

function checkAs(recognised: Recognised, value: Json, tally: TallyBuilder): Omit<CheckedValue, 'tally'> {
  switch (recognised) {
    case 'response':
      return { shape: 'response', cards: isObject(value) ? checkResponse(value, tally) : [] };
    case 'card-for-cards': {
      const response = isObject(value) ? value : {};
      const key = keyMeantAsCards(response) ?? '';
      tally.add(error({ code: 'card-for-cards', key }, [key], 'key'));
      const cards = response[key];
      return { shape: 'response', cards: isArray(cards) ? checkCards(cards, [key], tally) : [] };
    }
    case 'cards':
      tally.add(error({ code: 'cards-without-envelope' }, [], 'owner'));
      return { shape: 'response', cards: isArray(value) ? checkCards(value, [], tally) : [] };
    case 'card': {
      const { content, tally: found } = checkCard(value);
      tally.addAll(found, []);
      return { shape: 'card', cards: [place(content, [], ['components'])] };
    }
    case 'components': {
      const list = checkComponents(isArray(value) ? value : []);
      tally.addAll(list.tally, []);
      return { shape: 'components', cards: [untitled(list.drawn, [], list.tally)] };
    }
    case 'component': {
      const checked = checkComponent(value, 'card');
      tally.addAll(checked.tally, []);
      return { shape: 'component', cards: [untitled([checked.drawn], null, checked.tally)] };
    }
    default:
      if (!isObject(value) || !isUnsure(value)) {
        tally.add(error({ code: 'not-a-document', actual: jsonType(value) }, [], 'owner'));
      }
      return { shape: 'unknown', cards: [] };
  }
}

function checkResponse(response: JsonObject, tally: TallyBuilder): readonly CheckedCard[] {
  for (const key of Object.keys(response)) {
    if (!Object.hasOwn(responseFields, key)) {
      tally.add(warning({ code: 'unknown-field', field: key, owner: 'a response' }, [key], 'key'));
    }
  }
  const { cards } = response;
  if (isArray(cards)) return checkCards(cards, ['cards'], tally);
  const field = responseFields.cards;
  const found = cards === undefined || field === undefined ? null : explainField('cards', field, cards);
  if (found !== null) tally.add({ ...found, path: ['cards'] });
  return [];
}

function checkCards(cards: readonly Json[], path: Path, tally: TallyBuilder): readonly CheckedCard[] {
  const checked: CheckedCard[] = [];
  const keys = new Set<string>();
  cards.forEach((card, index) => {
    if (card === undefined) return;
    const { content, tally: found } = checkCard(card);
    const cardPath = [...path, index];
    const { key } = content;
    const repeated = key !== null && keys.has(key);
    if (repeated) tally.add(error({ code: 'duplicate-card-key', key }, [...cardPath, 'key']));
    if (key !== null) keys.add(key);
    tally.addAll(found, cardPath);
    checked.push(
      repeated ? repeatedCard(content, cardPath, key) : place(content, cardPath, [...cardPath, 'components']),
    );
  });
  return checked;
}

function repeatedCard(content: CardContent, path: Path, key: string): CheckedCard {
  const detail: Detail = { code: 'duplicate-card-key', key };
  const fault = { code: detail.code, message: messageOf(detail) };
  return { ...content, path, componentsPath: [...path, 'components'], rejected: true, fault };
}

const placed = new WeakMap<CardContent, CheckedCard>();

/** The card with its paths; the same object as long as neither content nor path changes. */
function place(content: CardContent, path: Path, componentsPath: Path): CheckedCard {
  const known = placed.get(content);
  if (known !== undefined && samePath(known.path, path)) return known;
  const card = { ...content, path, componentsPath };
  placed.set(content, card);
  return card;
}

function samePath(one: Path, other: Path): boolean {
  return one.length === other.length && one.every((step, index) => step === other[index]);
}

/** The only card of a document without a card object. */
function untitled(
  components: CheckedCard['components'],
  componentsPath: Path | null,
  tally: Tally,
): CheckedCard {
  const rejected = tally.errors > 0;
  return { path: [], key: null, timeToLiveSeconds: null, components, componentsPath, rejected, fault: null };
}
