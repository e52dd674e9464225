import { isArray, isObject, type Json } from '../../json/json.ts';
import type { Placement } from '../format/components/define.ts';
import { componentTable, isComponentKind } from '../format/components/table.ts';
import { checkCard, isCheckedCard } from './check-card.ts';
import { checkComponent, isCheckedComponent } from './check-component.ts';
import { recognise } from './recognise.ts';

/**
 * Checks the cards and components of a value one by one, and pauses after each that hasn't been checked before. The
 * results are remembered, so `checkValue` only has to combine them afterwards. That way a value of any size can be
 * checked with pauses.
 */
export function* checkAhead(value: Json): Generator<void> {
  const recognised = recognise(value);
  if (recognised === 'components') yield* itemsAhead(value, 'card');
  else if (recognised === 'component') yield* componentAhead(value, 'card');
  else {
    for (const card of cardsOf(value, recognised)) {
      if (!isObject(card) || isCheckedCard(card)) continue;
      yield* itemsAhead(card.components, 'card');
      checkCard(card);
      yield;
    }
  }
}

function cardsOf(value: Json, recognised: ReturnType<typeof recognise>): readonly Json[] {
  if (recognised === 'card') return [value];
  if (isArray(value)) return value;
  const list = isObject(value) ? (recognised === 'response' ? value.cards : value.card) : null;
  return isArray(list) ? list : [];
}

function* itemsAhead(items: Json, placement: Placement): Generator<void> {
  if (!isArray(items)) return;
  for (const item of items) yield* componentAhead(item, placement);
}

function* componentAhead(value: Json, placement: Placement): Generator<void> {
  if (!isObject(value) || isCheckedComponent(value, placement)) return;
  for (const kind of Object.keys(value).filter(isComponentKind)) {
    const { contentFields, inside } = componentTable[kind];
    const body = value[kind];
    if (inside === null || !isObject(body)) continue;
    for (const field of contentFields) yield* itemsAhead(body[field], inside);
  }
  checkComponent(value, placement);
  yield;
}
