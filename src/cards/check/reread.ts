import { difference } from '../../json/difference.ts';
import { isArray, isObject, type Json } from '../../json/json.ts';
import type { Path } from '../../json/path.ts';
import { endOfValueAt } from '../../json/places/find.ts';
import { locate, pathTo } from '../../json/places/locate.ts';
import { MAX_PARTS, MAX_TEXT_LENGTH, type ReadText, readStrictly, readText } from '../../json/read-text.ts';
import { reuse } from '../../json/reuse.ts';
import { scanJson } from '../../json/scan-json.ts';

/** JSON without repeated keys, so that a path leads to one place in the text. */
interface Base {
  text: string;
  value: Json;
  /** How many parts it has, as `excessOf` counts them; null until the text is long enough to have too many. */
  parts: number | null;
}

/** After a longer insertion the whole text is read again, since it may now be too large to read at all. */
const LONG = 10_000;

/**
 * Reads successive versions of a text, with the same result as the thorough `readText`. If the previous text was
 * JSON and the change is inside an object or array, only the innermost one is read, so a keystroke costs the same in
 * a large text as in a small one. Parts that equal those of the previous version are identical to them.
 */
export function createReread(): (text: string) => ReadText {
  let base: Base | null = null;
  let previous: Json;
  return (text) => {
    const part = base === null ? null : readPart(base, text);
    if (part !== null) {
      base = { text, ...part };
      previous = part.value;
      return { value: previous, issues: [], state: 'read' };
    }
    const read = readText(text, true);
    previous = reuse(previous, read.value);
    // While the text is broken, it's compared with the last valid version.
    if (read.state === 'read' && read.issues.length === 0) base = { text, value: previous, parts: null };
    return { ...read, value: previous };
  };
}

/** The value of the text, if it differs from the base inside one array or object only and is JSON there. */
function readPart(base: Base, text: string): Pick<Base, 'value' | 'parts'> | null {
  const change = difference(base.text, text);
  if (change === null) return base;
  if (text.length > MAX_TEXT_LENGTH || change.text.length > LONG) return null;
  const { frames } = locate(base.text, change.start);
  for (let depth = frames.length - 1; depth > 0; depth -= 1) {
    const start = frames[depth]?.start ?? 0;
    const end = endOfValueAt(base.text, start);
    if (start >= change.start || change.end >= end) continue;
    const written = text.slice(start, end + text.length - base.text.length);
    const read = readStrictly(written, depth);
    if (read === null || read.repeats()) return null;
    const parts = text.length > MAX_PARTS ? partsWith(base, base.text.slice(start, end), written) : null;
    if (parts !== null && parts > MAX_PARTS) return null;
    return { parts, value: replaced(base.value, pathTo(frames, depth), read.value) };
  }
  return null;
}

/** How many parts the text has once `written` replaces `former`. */
function partsWith({ text, parts }: Base, former: string, written: string): number {
  return (parts ?? scanJson(text).parts) - scanJson(former).parts + scanJson(written).parts;
}

/** `value` with the part at the path replaced; everything that stays equal stays identical. */
function replaced(value: Json, [step, ...rest]: Path, part: Json): Json {
  if (step === undefined) return reuse(value, part);
  if (typeof step === 'number' && isArray(value)) {
    const item = replaced(value[step], rest, part);
    return item === value[step] ? value : value.with(step, item);
  }
  if (typeof step === 'string' && isObject(value)) {
    const item = replaced(value[step], rest, part);
    return item === value[step] ? value : { ...value, [step]: item };
  }
  return value;
}
