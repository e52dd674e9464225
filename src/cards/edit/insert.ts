import { isArray, isObject } from '../../json/json.ts';
import type { Path } from '../../json/path.ts';
import { find } from '../../json/places/find.ts';
import { locate, pathTo } from '../../json/places/locate.ts';
import type { TextRange } from '../../json/problem.ts';
import { readJson } from '../../json/read-json.ts';
import { contextsOf } from '../assist/context.ts';
import { componentTable } from '../format/components/table.ts';
import type { ComponentKind } from '../format/drawn.ts';
import { type Edited, insertItem, laidOutAt, listAt } from './list-edit.ts';
import { type ComponentPlace, mayStand, placementOf } from './place.ts';

const NEW_CARD_KEY = 'new-card';

/** What to insert from the table: the snippet to fill in, or the complete example. */
export type InsertedAs = 'snippet' | 'example';

/**
 * Inserts the table's snippet or example of a component: at the nearest place around the caret where it's allowed,
 * or else at the end of the first card, or else in a new card. The part to type first is selected.
 */
export function insertComponent(
  text: string,
  kind: ComponentKind,
  caret: number,
  as: InsertedAs = 'snippet',
): Edited | null {
  const place = placeAround(text, kind, caret) ?? endOfFirstCard(text);
  return place === null ? insertCard(text, kind, as) : insertComponentAt(text, kind, place, as);
}

/** Inserts a component at a place; null if it isn't allowed there or there's no such list. */
export function insertComponentAt(
  text: string,
  kind: ComponentKind,
  place: ComponentPlace,
  as: InsertedAs = 'snippet',
): Edited | null {
  const placement = placementOf(text, place.list);
  if (placement === null || !mayStand(kind, placement)) return null;
  const { json, stops } = newComponent(kind, as);
  const list = listAt(text, place.list);
  if (list === null) return insertForNull(text, place.list, json, stops);
  const { edit, at, length } = insertItem(text, list, place.index, (indent) => laidOutAt(json, indent));
  return {
    edits: [edit],
    ...selectionIn(edit.text, edit.start, { start: at, end: at + length }, stops),
    path: [...place.list, Math.min(place.index, list.items.length)],
  };
}

/** The nearest place around the caret where the component is allowed; null if there's none. */
function placeAround(text: string, kind: ComponentKind, caret: number): ComponentPlace | null {
  const { frames } = locate(text, caret);
  const contexts = contextsOf(frames);
  for (let depth = frames.length - 1; depth >= 0; depth -= 1) {
    const [frame, context] = [frames[depth], contexts[depth]];
    if (frame === undefined || context === undefined) continue;
    if (frame.type === 'array' && context.is === 'components' && mayStand(kind, context.placement)) {
      const index = frame.state === 'after' ? frame.index + 1 : frame.index;
      return { list: pathTo(frames, depth), index };
    }
    if (context.is === 'card' || context.is === 'root') {
      const list = [...pathTo(frames, depth), 'components'];
      const items = listAt(text, list)?.items.length;
      if (items !== undefined) return { list, index: items };
      if (find(text, list) !== null) return { list, index: 0 };
    }
  }
  return null;
}

function endOfFirstCard(text: string): ComponentPlace | null {
  const { value } = readJson(text);
  if (isArray(value)) return { list: [], index: value.length };
  if (!isObject(value)) return null;
  if (isArray(value.components) || value.components === null) return endOf(['components'], value.components);
  const cards = isArray(value.cards) ? value.cards : [];
  const index = cards.findIndex(
    (card) => isObject(card) && (isArray(card.components) || card.components === null),
  );
  const card = cards[index];
  return isObject(card) ? endOf(['cards', index, 'components'], card.components) : null;
}

function endOf(list: Path, value: unknown): ComponentPlace {
  return { list, index: Array.isArray(value) ? value.length : 0 };
}

/** Inserts a new card with the component if there's no card to insert into. */
function insertCard(text: string, kind: ComponentKind, as: InsertedAs): Edited | null {
  const { json, stops } = newComponent(kind, as);
  const card = `{"key":"${NEW_CARD_KEY}","components":[${json}]}`;
  const cards = listAt(text, ['cards']);
  if (cards !== null) {
    const { edit, at, length } = insertItem(text, cards, cards.items.length, (indent) =>
      laidOutAt(card, indent),
    );
    return {
      edits: [edit],
      ...selectionIn(edit.text, edit.start, { start: at, end: at + length }, stops),
      path: ['cards', cards.items.length, 'components', 0],
    };
  }
  if (!/^\s*(?:\{\s*\}\s*)?$/.test(text)) return null;
  const written = `${laidOutAt(`{"cards":[${card}]}`, '')}\n`;
  return {
    edits: [{ start: 0, end: text.length, text: written }],
    ...selectionIn(written, 0, { start: 0, end: written.trimEnd().length }, stops),
    path: ['cards', 0, 'components', 0],
  };
}

/** Inserts the first component of a card with `"components": null`. */
function insertForNull(text: string, list: Path, json: string, stops: readonly string[]): Edited | null {
  const found = find(text, list);
  if (found === null || text.slice(found.value.start, found.value.end) !== 'null') return null;
  const { start, end } = found.value;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart, start))?.[0] ?? '';
  const written = `[\n${indent}  ${laidOutAt(json, `${indent}  `)}\n${indent}]`;
  return {
    edits: [{ start, end, text: written }],
    ...selectionIn(written, start, { start, end: start + written.length }, stops),
    path: [...list, 0],
  };
}

/** The component as JSON, and the texts of its snippet's tab stops, in order. */
function newComponent(kind: ComponentKind, as: InsertedAs): { json: string; stops: readonly string[] } {
  if (as === 'example') return { json: JSON.stringify(componentTable[kind].example), stops: [] };
  const stops: string[] = [];
  const json = componentTable[kind].snippet.replaceAll(
    /\$\{(\d+)(?::([^}]*)|\|([^}]*)\|)\}|\$\d+/g,
    (_, number?: string, text?: string, choices?: string) => {
      const shown = text ?? choices?.split(',')[0] ?? '';
      if (number !== undefined) stops.push(shown);
      return shown;
    },
  );
  return { json, stops };
}

/** The tab stops in the text written at `start`, with the first selected; without tab stops, all of it is selected. */
function selectionIn(
  written: string,
  start: number,
  added: TextRange,
  stops: readonly string[],
): Pick<Edited, 'select' | 'stops'> {
  const found: TextRange[] = [];
  let from = Math.max(0, added.start - start);
  for (const stop of stops) {
    const quoted = written.indexOf(`"${stop}"`, from);
    if (quoted === -1) continue;
    from = quoted + 1 + stop.length;
    found.push({ start: start + quoted + 1, end: start + from });
  }
  return { select: found[0] ?? added, stops: found };
}
