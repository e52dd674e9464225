import type { Json, JsonObject } from './json.ts';
import { isArray } from './json.ts';
import { MAX_DEPTH, readJson } from './read-json.ts';
import { scanJson } from './scan-json.ts';
import type { SyntaxIssue } from './syntax-issue.ts';

/** Longer texts are neither checked nor drawn, in UTF-16 units (SAFETY.md "Editor text"). */
export const MAX_TEXT_LENGTH = 1_048_576;

/**
 * Nor are texts with more brackets, colons and commas than this, strings apart. Components as short as the
 * format knows have fewer in a text of that length; only what is no card has more, and would freeze the page.
 */
export const MAX_PARTS = 200_000;

/** A text as a value, before anything is known of its meaning. */
export interface ReadText {
  /** `undefined` where nothing could be read: an empty text, or one that is too large. */
  value: Json;
  issues: readonly SyntaxIssue[];
  state: 'read' | 'empty' | 'too-large' | 'too-many-parts';
}

/**
 * Reads a text with the native parser; only one that it refuses, or that is too deep, is read by the
 * tolerant one. Never throws.
 *
 * @param thorough also look for keys written twice, which the native parser passes over in silence
 */
export function readText(text: string, thorough = false): ReadText {
  const excess = excessOf(text);
  if (excess !== null) return { value: undefined, issues: [], state: excess };
  const strict = readStrictly(text);
  if (strict !== null) {
    const issues = thorough && strict.repeats() ? readJson(text).issues : [];
    return { value: strict.value, issues, state: 'read' };
  }
  return readTolerantly(text);
}

/** What there is too much of for a text to be read at all. */
export function excessOf(text: string): 'too-large' | 'too-many-parts' | null {
  if (text.length > MAX_TEXT_LENGTH) return 'too-large';
  return text.length > MAX_PARTS && scanJson(text).parts > MAX_PARTS ? 'too-many-parts' : null;
}

/** Reads what can be read of a text that is no JSON, or too deep. */
export function readTolerantly(text: string): ReadText {
  const { value, issues } = readJson(text);
  const empty = value === undefined && issues.every((issue) => issue.code === 'byte-order-mark');
  return { value, issues, state: empty ? 'empty' : 'read' };
}

export interface StrictRead {
  value: Json;
  /** Whether an object has a key twice, of which the value holds the last only. */
  repeats(): boolean;
}

/** Reads a text natively; null where it is no JSON, or deeper than MAX_DEPTH when it stands at `depth`. */
export function readStrictly(text: string, depth = 0): StrictRead | null {
  const value = parseNatively(text);
  if (value === undefined) return null;
  const scan = scanJson(text);
  return depth + scan.depth > MAX_DEPTH
    ? null
    : { value, repeats: () => scan.properties !== countProperties(value) };
}

function parseNatively(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** How many properties the value has in all; fewer than are written when keys are repeated. */
function countProperties(value: Json): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (isArray(value)) {
    let count = 0;
    for (const item of value) {
      count += countProperties(item);
    }
    return count;
  }
  return countInObject(value);
}

function countInObject(object: JsonObject): number {
  let count = 0;
  for (const key of Object.keys(object)) {
    count += 1 + countProperties(object[key]);
  }
  return count;
}
