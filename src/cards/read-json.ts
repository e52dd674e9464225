import type { Json } from './json.ts';
import { JsonCursor, NUMBER_TOKEN, WORD_TOKEN } from './json-cursor.ts';
import { type JsonMember, type JsonNode, type Wanted, wantStep } from './json-node.ts';
import { readString } from './read-string.ts';
import type { SyntaxIssue } from './syntax-issue.ts';
import { markUnsure } from './unsure.ts';

/** Arrays and objects may be nested this deep (SAFETY.md "Editor text"). */
export const MAX_DEPTH = 32;

export interface ReadJson {
  value: Json;
  /** In the order in which they were met. */
  issues: SyntaxIssue[];
  /** The root's place, with members along the wanted paths; null when nothing was wanted or read. */
  root: JsonNode | null;
}

/**
 * Reads JSON that may be broken or half typed: what can be read is in `value` (see `Json` for what stands
 * in the gaps), each mistake is listed once with its place. For a text that JSON.parse takes and that is
 * no deeper than MAX_DEPTH the value is the same. Never throws; takes time linear in the text.
 *
 * @param wanted the paths whose places are needed, or null for none
 */
export function readJson(text: string, wanted: Wanted | null = null): ReadJson {
  return new Reader(text).read(wanted);
}

class Reader extends JsonCursor {
  /** The closers of what is open, from the outside in. */
  private readonly open: ('}' | ']')[] = [];
  private tooDeep = false;
  /** The place of the value read last, when it was wanted. */
  private node: JsonNode | null = null;

  read(wanted: Wanted | null): ReadJson {
    this.skipPreamble();
    this.skipSpace();
    if (this.at >= this.end) {
      return { value: undefined, issues: this.issues, root: null };
    }
    const value = this.readValue(wanted);
    const root = this.node;
    this.skipSpace();
    if (this.at < this.end) {
      const rest = this.text.slice(this.at, this.end);
      const edits = /^[\]},\s]*$/.test(rest) ? [{ start: this.at, end: this.end, text: '' }] : [];
      this.report('text-after-end', this.at, this.at + rest.trimEnd().length, rest.trim(), edits);
    }
    return { value, issues: this.issues, root };
  }

  private readValue(wanted: Wanted | null): Json {
    const start = this.at;
    const first = this.peek();
    if (first === '{' || first === '[') {
      if (this.open.length >= MAX_DEPTH) {
        return this.skipTooDeep(wanted);
      }
      return first === '{' ? this.readObject(wanted) : this.readArray(wanted);
    }
    const value = this.readScalar(first);
    this.node = wanted === null ? null : { start, end: this.at, type: 'other', members: null };
    return value;
  }

  private skipTooDeep(wanted: Wanted | null): undefined {
    const start = this.at;
    let depth = 0;
    do {
      const char = this.peek();
      if (char === '"') {
        this.at = readString(this.text, this.at, this.end).end;
        continue;
      }
      depth += char === '{' || char === '[' ? 1 : char === '}' || char === ']' ? -1 : 0;
      this.at++;
    } while (depth > 0 && this.at < this.end);
    if (!this.tooDeep) {
      this.tooDeep = true;
      this.report('too-deep', start, start + 1);
    }
    this.node = wanted === null ? null : { start, end: this.at, type: 'other', members: null };
    return undefined;
  }

  /** At the end of the text with something still open: says so once, for all that is open. */
  private reportUnclosed(): void {
    const last = this.text.slice(0, this.end).trimEnd().length;
    const closers = this.open.toReversed().join('');
    this.report('unclosed-bracket', Math.max(0, last - 1), last, closers, [
      { start: last, end: last, text: closers },
    ]);
  }

  /**
   * Goes on to the next item or property: true when one begins here, false when the array or object is
   * over. Deals with the commas and brackets in between.
   */
  private hasNext(container: object, closer: '}' | ']', seen: Seen): boolean {
    for (;;) {
      this.skipSpace();
      const char = this.peek();
      if (char === '') {
        this.reportUnclosed();
        markUnsure(container);
        return false;
      }
      if (char === closer) {
        if (seen.comma !== null) {
          const edits = [{ start: seen.comma, end: seen.comma + 1, text: '' }];
          this.report('trailing-comma', seen.comma, seen.comma + 1, '', edits);
        }
        this.at++;
        return false;
      }
      if (char === '}' || char === ']') {
        markUnsure(container);
        if (this.closeMismatched(char, closer, seen)) {
          return false;
        }
      } else if (char === ',') {
        if (seen.comma !== null || seen.lastEnd === null) {
          const edits = [{ start: this.at, end: this.at + 1, text: '' }];
          this.report('extra-comma', this.at, this.at + 1, '', edits);
        } else {
          seen.comma = this.at;
        }
        this.at++;
      } else if (char === ':') {
        markUnsure(container);
        this.report('unexpected-character', this.at, this.at + 1, char);
        this.at++;
      } else {
        if (seen.lastEnd !== null && seen.comma === null && !seen.forgiven) {
          const edits = [{ start: seen.lastEnd, end: seen.lastEnd, text: ',' }];
          this.report('missing-comma', seen.lastEnd - 1, seen.lastEnd, '', edits);
        }
        seen.comma = null;
        seen.forgiven = false;
        return true;
      }
    }
  }

  /** True when the bracket closes something further out, so that this array or object ends here. */
  private closeMismatched(char: '}' | ']', closer: '}' | ']', seen: Seen): boolean {
    const closesOuter = this.open.includes(char);
    const before = seen.lastEnd ?? this.at;
    const edits = closesOuter
      ? [{ start: before, end: before, text: closer }]
      : [{ start: this.at, end: this.at + 1, text: '' }];
    this.report('mismatched-bracket', this.at, this.at + 1, closesOuter ? closer : '', edits);
    if (!closesOuter) {
      this.at++;
    }
    return closesOuter;
  }

  private readArray(wanted: Wanted | null): Json {
    const items: Json[] = [];
    const members: JsonMember[] = [];
    const start = this.at;
    const seen = newSeen();
    this.at++;
    this.open.push(']');
    while (this.hasNext(items, ']', seen)) {
      const itemStart = this.at;
      this.path.push(items.length);
      const value = this.readValue(wanted && wantStep(wanted, items.length));
      this.path.pop();
      if (value === undefined) {
        markUnsure(items);
      }
      if (wanted !== null) {
        const place = this.placeOf(itemStart);
        members.push({ name: items.length, key: null, value: place, start: itemStart, end: this.at });
      }
      items.push(value);
      seen.lastEnd = this.at;
    }
    this.open.pop();
    this.node = wanted && { start, end: this.at, type: 'array', members };
    return items;
  }

  private readObject(wanted: Wanted | null): Json {
    const object: { [key: string]: Json } = {};
    const members: JsonMember[] = [];
    const start = this.at;
    const seen = newSeen();
    this.at++;
    this.open.push('}');
    while (this.hasNext(object, '}', seen)) {
      const keyStart = this.at;
      const key = this.readKey();
      const keyEnd = this.at;
      if (key === null || !this.passColon(key, keyStart)) {
        markUnsure(object);
      } else {
        this.path.push(key);
        if (Object.hasOwn(object, key)) {
          this.report('repeated-field', keyStart, keyEnd, key);
        }
        const value = this.readPropertyValue(key, seen, wanted && wantStep(wanted, key));
        this.path.pop();
        if (value === undefined) {
          markUnsure(object);
        }
        setOwn(object, key, value);
        if (wanted !== null) {
          const range = { start: keyStart, end: this.at };
          members.push({ ...range, name: key, key: { start: keyStart, end: keyEnd }, value: this.node });
        }
      }
      seen.lastEnd = this.at;
    }
    this.open.pop();
    this.node = wanted && { start, end: this.at, type: 'object', members };
    return object;
  }

  /** The place of the value just read, which began at `start`. */
  private placeOf(start: number): JsonNode | null {
    if (this.node !== null) {
      return this.node;
    }
    const first = this.text.charAt(start);
    const type = first === '{' ? 'object' : first === '[' ? 'array' : 'other';
    return this.at > start ? { start, end: this.at, type, members: null } : null;
  }

  private readKey(): string | null {
    const start = this.at;
    const first = this.peek();
    if (`"'\`“”‘`.includes(first)) {
      return this.takeString('key').value;
    }
    const word = this.match(WORD_TOKEN) ?? this.match(NUMBER_TOKEN);
    if (word !== null) {
      this.at += word.length;
      const isOpened = this.peek() === '"' && /^"\s*:/.test(this.text.slice(this.at, this.at + 20));
      const edits = isOpened
        ? [{ start, end: start, text: '"' }]
        : [{ start, end: this.at, text: JSON.stringify(word) }];
      this.at += isOpened ? 1 : 0;
      this.report('unquoted-key', start, this.at, word, edits);
      return word;
    }
    if (first === '{' || first === '[') {
      this.report('unexpected-character', start, start + 1, first);
      this.readValue(null);
      return null;
    }
    this.skipUnexpected();
    return null;
  }

  private passColon(key: string, keyStart: number): boolean {
    const keyEnd = this.at;
    this.skipSpace();
    const char = this.peek();
    if (char === ':') {
      this.at++;
      return true;
    }
    const colon = [{ start: keyEnd, end: keyEnd, text: ':' }];
    if (char === '=') {
      const length = this.text.charAt(this.at + 1) === '>' ? 2 : 1;
      const edits = [{ start: this.at, end: this.at + length, text: ':' }];
      this.report('missing-colon', this.at, this.at + length, key, edits);
      this.at += length;
      return true;
    }
    const beginsValue = char !== '' && !'}],'.includes(char);
    const follows = beginsValue && !/[\n\r]/.test(this.text.slice(keyEnd, this.at));
    if (this.issues.at(-1)?.code === 'unquoted-key' && this.issues.at(-1)?.start === keyStart) {
      this.issues.pop();
    }
    this.report('missing-colon', keyStart, keyEnd, key, follows ? colon : []);
    return follows;
  }

  private readPropertyValue(key: string, seen: Seen, wanted: Wanted | null): Json {
    const colon = this.at - 1;
    this.skipSpace();
    if (this.peek() === ':') {
      const edits = [{ start: this.at, end: this.at + 1, text: '' }];
      this.report('extra-colon', this.at, this.at + 1, '', edits);
      this.at++;
      this.skipSpace();
    }
    const start = this.at;
    const char = this.peek();
    if (char === '' || '}],:'.includes(char)) {
      return this.reportMissingValue(key, colon, char === '');
    }
    const value = this.readValue(wanted);
    if (char === '"') {
      const end = this.at;
      this.skipSpace();
      if (this.peek() === ':') {
        // What was read is the next key: this one's value has not been written yet.
        this.at = start;
        seen.forgiven = true;
        return this.reportMissingValue(key, colon, false);
      }
      this.at = end;
    }
    this.node = this.placeOf(start);
    return value;
  }

  private reportMissingValue(key: string, colon: number, atEnd: boolean): undefined {
    this.report('missing-value', colon, colon + 1, key);
    this.derailed ||= atEnd;
    this.node = null;
    return undefined;
  }
}

/** What has been seen of an array or object so far. */
interface Seen {
  lastEnd: number | null;
  comma: number | null;
  /** A comma is missing here, but only because of what has been said already. */
  forgiven: boolean;
}

function newSeen(): Seen {
  return { lastEnd: null, comma: null, forgiven: false };
}

/** Like JSON.parse, an own property whatever the key, so that `__proto__` pollutes nothing. */
function setOwn(object: { [key: string]: Json }, key: string, value: Json): void {
  if (key === '__proto__') {
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  } else {
    object[key] = value;
  }
}
