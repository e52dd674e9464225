import { CARD_KEY_PATTERN, MAX_CARD_KEY_LENGTH } from './card-fields.ts';
import type { Placement } from './components/define.ts';
import { componentTable, isComponentKind } from './components/table.ts';
import type { CheckedCard, CheckedDocument, DrawnComponent } from './drawn.ts';
import { isArray, isObject, type Json } from './json.ts';

const CARD_FIELDS = ['key', 'timeToLiveSeconds', 'components'];

/** Longer texts wait for the check, which can tell what it has seen before. */
const MAX_SURE_LENGTH = 65_536;

/**
 * Draws a text about which there is nothing to say: a response (SPEC.md §1) whose every part is exactly as
 * it should be. Null where that is not sure; `checkDocument` then tells. It is small, so that the first card
 * is painted before the check is even there; for what it draws, the check draws the same.
 */
export function drawSure(text: string): CheckedDocument | null {
  if (text.length > MAX_SURE_LENGTH) return null;
  const value = parsed(text);
  if (!isObject(value) || !hasOnly(value, ['cards']) || !isArray(value.cards)) return null;
  const keys = new Set<string>();
  const cards: CheckedCard[] = [];
  for (const item of value.cards) {
    const card = sureCard(item, cards.length);
    if (card === null || card.key === null || keys.has(card.key)) return null;
    keys.add(card.key);
    cards.push(card);
  }
  return { shape: 'response', cards, problems: [], problemCount: 0, errorCount: 0 };
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function hasOnly(value: object, keys: readonly string[]): boolean {
  return Object.keys(value).every((key) => keys.includes(key));
}

function sureCard(value: Json, index: number): CheckedCard | null {
  if (!isObject(value) || !hasOnly(value, CARD_FIELDS)) return null;
  const { key, timeToLiveSeconds = null, components } = value;
  if (typeof key !== 'string' || key.length > MAX_CARD_KEY_LENGTH || !CARD_KEY_PATTERN.test(key)) return null;
  if (timeToLiveSeconds !== null && !Number.isSafeInteger(timeToLiveSeconds)) return null;
  if (timeToLiveSeconds !== null && typeof timeToLiveSeconds !== 'number') return null;
  if (timeToLiveSeconds !== null && timeToLiveSeconds < 0) return null;
  if (components !== null && !isArray(components)) return null;
  const drawn = components === null ? null : sureComponents(components, 'card');
  if (drawn === null && components !== null) return null;
  const path = ['cards', index];
  return {
    path,
    key,
    timeToLiveSeconds,
    components: drawn,
    componentsPath: [...path, 'components'],
    rejected: false,
    fault: null,
  };
}

function sureComponents(items: readonly Json[], placement: Placement): readonly DrawnComponent[] | null {
  const drawn: DrawnComponent[] = [];
  for (const item of items) {
    const component = sureComponent(item, placement);
    if (component === null) return null;
    drawn.push(component);
  }
  return drawn;
}

function sureComponent(value: Json, placement: Placement): DrawnComponent | null {
  if (!isObject(value)) return null;
  const [kind = '', ...others] = Object.keys(value);
  if (others.length > 0 || !isComponentKind(kind)) return null;
  const definition = componentTable[kind];
  const body = value[kind];
  if (!definition.placement.includes(placement) || !isObject(body)) return null;
  if (!hasOnly(body, Object.keys(definition.fields))) return null;
  const inside = kind === 'componentRow' ? 'row' : 'container';
  let sure = true;
  const component = definition.draw(body, (items) => {
    const content = sureComponents(items, inside);
    sure &&= content !== null;
    return content ?? [];
  });
  return sure ? component : null;
}
