import type { Path } from '../path.ts';
import type { TextRange } from '../problem.ts';
import { isFollowedBy, JsonTokens, tokenText } from './json-tokens.ts';
import { KnownStart } from './known-start.ts';
import { OpenBrackets } from './open-brackets.ts';

/** The range of the value at `path`: the value alone, and with its key. */
export interface Found {
  value: TextRange;
  member: TextRange;
}

/** Remembers where the requested arrays and objects start. */
const found = new KnownStart<{ path: string; member: number; value: number }>();
const MAX_FOUND = 32;

/** Finds the value at `path` in a text that may be broken elsewhere; null if none. Reads only up to its end. */
export function find(text: string, path: Path): Found | null {
  const key = JSON.stringify(path);
  const known = found.of(text);
  const former = known.find(({ what }) => what.path === key)?.what;
  const tokens = new JsonTokens(text, former?.value);
  if (!tokens.next()) return null;
  let member = former?.member ?? tokens.start;
  if (former === undefined) {
    for (const step of path) {
      const start = enter(text, tokens, step);
      if (start === null) return null;
      member = start;
    }
  }
  const { start } = tokens;
  if (former === undefined && tokens.is('{', '[')) {
    if (known.length >= MAX_FOUND) found.forget();
    found.add(tokens.end, { path: key, member, value: start });
  }
  const end = skipValue(tokens);
  return { value: { start, end }, member: { start: member, end } };
}

/** The end of the value that starts at the offset. */
export function endOfValueAt(text: string, start: number): number {
  const tokens = new JsonTokens(text, start);
  return tokens.next() ? skipValue(tokens) : text.length;
}

/** The range of the value at `path`, or null. */
export function rangeOf(text: string, path: Path): TextRange | null {
  return find(text, path)?.value ?? null;
}

/** From `{` or `[`, moves to the first token of the member's value. Returns where the member starts; null if none. */
function enter(text: string, tokens: JsonTokens, step: string | number): number | null {
  const isArray = tokens.is('[');
  if (!isArray && !tokens.is('{')) return null;
  let index = 0;
  while (tokens.next()) {
    if (tokens.is('}', ']')) return null;
    if (tokens.is(',')) continue;
    const { start } = tokens;
    if (isArray) {
      if (index === step) return start;
      index += 1;
      skipValue(tokens);
      continue;
    }
    if (!tokens.is('string', 'word')) {
      skipValue(tokens);
      continue;
    }
    const entered = enterProperty(text, tokens, String(step));
    if (entered === 'closed') return null;
    if (entered !== 'passed') return entered;
  }
  return null;
}

/**
 * From a property's name, moves to its value if the name is `step`, otherwise past the value.
 * In `"a": "b":` the value of a isn't written yet, and b is the next name.
 */
function enterProperty(text: string, tokens: JsonTokens, step: string): number | 'passed' | 'closed' {
  for (;;) {
    const { start } = tokens;
    const isStep = tokenText(text.slice(start, tokens.end)) === step;
    if (!tokens.next() || !tokens.is(':') || !tokens.next()) return tokens.is('}', ']') ? 'closed' : 'passed';
    if (tokens.is('}', ']')) return 'closed';
    if (tokens.is(',')) return 'passed';
    if (tokens.is('string') && isFollowedBy(text, tokens.end, [':'])) continue;
    if (isStep) return start;
    skipValue(tokens);
    return 'passed';
  }
}

/** Moves to the last token of the value that starts at the current token. Returns its end. */
export function skipValue(tokens: JsonTokens): number {
  if (!tokens.is('{', '[')) return tokens.end;
  const open = new OpenBrackets();
  do {
    const { type } = tokens;
    if (type === '{') open.open('}');
    else if (type === '[') open.open(']');
    else if (type === '}' || type === ']') open.close(type);
  } while (open.depth > 0 && tokens.next());
  return tokens.end;
}
