import type { Path } from '../../json/path.ts';
import { rangeOf, skipValue } from '../../json/places/find.ts';
import { JsonTokens } from '../../json/places/json-tokens.ts';
import { type Frame, locate, pathTo } from '../../json/places/locate.ts';
import type { TextRange } from '../../json/problem.ts';
import { cardFields } from '../format/card-fields.ts';
import { isComponentKind } from '../format/components/table.ts';
import { contextsOf } from './context.ts';

/** The path of the innermost component around the offset, as in `data-path`; null outside all components. */
export function componentAt(text: string, offset: number): Path | null {
  const place = locate(text, offset);
  return innermost(place.touching ?? place.frames) ?? innermost(place.frames);
}

/** The path of the innermost component around the offset, or of the card if there's none. */
export function componentOrCardAt(text: string, offset: number): Path | null {
  const component = componentAt(text, offset);
  if (component !== null) return component;
  const { frames } = locate(text, offset);
  const depth = contextsOf(frames).findIndex(({ is }) => is === 'card');
  if (depth !== -1) return pathTo(frames, depth);
  const key = frames[0]?.key ?? null;
  return key !== null && Object.hasOwn(cardFields, key) ? [] : null;
}

function innermost(frames: readonly Frame[]): Path | null {
  const contexts = contextsOf(frames);
  for (let depth = frames.length - 1; depth >= 0; depth -= 1) {
    const context = contexts[depth];
    if (context?.is === 'component') return pathTo(frames, depth);
    const key = frames[depth]?.key;
    if (context?.is === 'root' && key !== null && key !== undefined && isComponentKind(key)) return [];
  }
  return null;
}

/** The lines to mark for a component: from its key to the end of its fields, or the whole object if it has no key. */
export function highlightOf(text: string, path: Path): TextRange | null {
  const whole = rangeOf(text, path);
  if (whole === null) return null;
  const tokens = new JsonTokens(text, whole.start);
  if (!tokens.next() || !tokens.is('{') || !tokens.next() || !tokens.is('string')) return whole;
  const { start } = tokens;
  if (!tokens.next() || !tokens.is(':') || !tokens.next()) return whole;
  return { start, end: Math.min(skipValue(tokens), whole.end) };
}
