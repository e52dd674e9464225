import type { Json, JsonObject } from './json.ts';
import { isArray } from './json.ts';
import { MAX_DEPTH, readJson } from './read-json.ts';
import { scanJson } from './scan-json.ts';
import type { SyntaxIssue } from './syntax-issue.ts';

/** Longer texts, in UTF-16 units, are neither checked nor drawn (SAFETY.md "Editor text"). */
export const MAX_TEXT_LENGTH = 1_048_576;

/**
 * Texts with more opening brackets, colons and commas than this, outside strings, aren't checked or drawn either. Even
 * the shortest components have fewer in a text of that length. Only texts that aren't cards have more, and they would
 * freeze the page.
 */
export const MAX_PARTS = 200_000;

/** A text read as a value, before anything is known about its meaning. */
export interface ReadText {
  /** `undefined` if nothing could be read, e.g. because the text is empty or too large. */
  value: Json;
  issues: readonly SyntaxIssue[];
  state: 'read' | 'empty' | 'too-large' | 'too-many-parts';
}

/**
 * Reads a text with the native parser. Only if that rejects the text, or if it's nested too deep, the tolerant parser
 * reads it. Never throws.
 *
 * @param thorough also report repeated keys, which the native parser ignores
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

/** Why a text is too big to be read at all; null if it isn't. */
export function excessOf(text: string): 'too-large' | 'too-many-parts' | null {
  if (text.length > MAX_TEXT_LENGTH) return 'too-large';
  return text.length > MAX_PARTS && scanJson(text).parts > MAX_PARTS ? 'too-many-parts' : null;
}

/** Reads as much as possible of a text that isn't valid JSON or is nested too deep. */
export function readTolerantly(text: string): ReadText {
  const { value, issues } = readJson(text);
  const empty = value === undefined && issues.every((issue) => issue.code === 'byte-order-mark');
  return { value, issues, state: empty ? 'empty' : 'read' };
}

export interface StrictRead {
  value: Json;
  /** Whether an object has a repeated key; `value` then holds only the last one. */
  repeats(): boolean;
}

/** Reads a text natively; null if it isn't JSON, or if it's deeper than MAX_DEPTH when placed at `depth`. */
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

/** The number of properties in the value; fewer than are written if keys are repeated. */
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
