import { type Json, markUnsure } from './json.ts';
import { type JsonMember, type JsonNode, type Wanted, wantStep } from './json-node.ts';
import { JsonPunctuation, newSeen, type Seen } from './json-punctuation.ts';
import { readString } from './read-string.ts';
import type { SyntaxIssue } from './syntax-issue.ts';

/** How deep arrays and objects may be nested (SAFETY.md "Editor text"). */
export const MAX_DEPTH = 32;
const PLACEHOLDER = /^\{\{ ?[\w.-]{1,80} ?\}\}/;

export interface ReadJson {
  value: Json;
  /** In the order in which they were found. */
  issues: SyntaxIssue[];
  /** The root's place, with members along the wanted paths; null if nothing was wanted or read. */
  root: JsonNode | null;
}

/**
 * Reads JSON that may be broken or half typed. `value` holds what could be read (see `Json` for the gaps), and each
 * mistake is listed once with its place. If JSON.parse accepts the text and it's no deeper than MAX_DEPTH, the value
 * is the same as from JSON.parse. Never throws; takes time linear in the text.
 *
 * @param wanted the paths whose places are needed, or null for none
 */
export function readJson(text: string, wanted: Wanted | null = null): ReadJson {
  return new Reader(text).read(wanted);
}

class Reader extends JsonPunctuation {
  #tooDeep = false;
  /** The place of the value read last, if it was wanted. */
  #node: JsonNode | null = null;

  read(wanted: Wanted | null): ReadJson {
    this.skipPreamble();
    this.skipSpace();
    if (this.at >= this.end || this.skipOtherFormat()) {
      return { value: undefined, issues: this.issues, root: null };
    }
    const value = this.#lacksBrace() ? this.#readObject(wanted, '') : this.#readValue(wanted);
    const root = this.#node;
    this.skipSpace();
    if (this.at < this.end) {
      const rest = this.text.slice(this.at, this.end);
      const edits = /^[\]},\s]*$/.test(rest) ? [{ start: this.at, end: this.end, text: '' }] : [];
      this.report('text-after-end', this.at, this.at + rest.trimEnd().length, rest.trim(), edits);
    }
    return { value, issues: this.issues, root };
  }

  /** True if the text starts with a key and a colon: the opening brace wasn't copied along. */
  #lacksBrace(): boolean {
    const start = this.at;
    if (this.peek() !== '"') return false;
    this.at = readString(this.text, start, this.end).end;
    this.skipSpace();
    const isKey = this.peek() === ':';
    this.at = start;
    if (isKey) this.report('missing-brace', start, start + 1, '', [{ start, end: start, text: '{' }]);
    return isKey;
  }

  #readValue(wanted: Wanted | null): Json {
    const start = this.at;
    const first = this.peek();
    if (first === '{' || first === '[') {
      if (this.open.length >= MAX_DEPTH) return this.#skipTooDeep(wanted);
      const placeholder = first === '{' ? this.#placeholder() : null;
      if (placeholder !== null) return this.#readPlaceholder(placeholder, wanted);
      return first === '{' ? this.#readObject(wanted) : this.#readArray(wanted);
    }
    const value = this.readScalar(first);
    this.#node = wanted === null ? null : { start, end: this.at, type: 'other', members: null };
    return value;
  }

  /** `{{name}}`, a placeholder that a template fills in later. */
  #placeholder(): string | null {
    if (this.text.charAt(this.at + 1) !== '{') return null;
    return PLACEHOLDER.exec(this.text.slice(this.at, Math.min(this.at + 90, this.end)))?.[0] ?? null;
  }

  #readPlaceholder(written: string, wanted: Wanted | null): string {
    const start = this.at;
    this.at += written.length;
    this.report('unquoted-text', start, this.at, written, [{ start, end: this.at, text: `"${written}"` }]);
    this.#node = wanted === null ? null : { start, end: this.at, type: 'other', members: null };
    return written;
  }

  #skipTooDeep(wanted: Wanted | null): undefined {
    const start = this.at;
    let depth = 0;
    do {
      const char = this.peek();
      if (char === '"') {
        this.at = readString(this.text, this.at, this.end).end;
        continue;
      }
      depth += char === '{' || char === '[' ? 1 : char === '}' || char === ']' ? -1 : 0;
      this.at += 1;
    } while (depth > 0 && this.at < this.end);
    if (!this.#tooDeep) {
      this.#tooDeep = true;
      this.report('too-deep', start, start + 1);
    }
    this.#node = wanted === null ? null : { start, end: this.at, type: 'other', members: null };
    return undefined;
  }

  #readArray(wanted: Wanted | null): Json {
    const items: Json[] = [];
    const members: JsonMember[] = [];
    const start = this.at;
    const seen = newSeen();
    this.at += 1;
    this.open.push(']');
    while (this.hasNext(items, ']', seen)) {
      const itemStart = this.at;
      this.path.push(items.length);
      const value = this.#readValue(wanted && wantStep(wanted, items.length));
      this.path.pop();
      if (value === undefined) markUnsure(items);
      if (wanted !== null) {
        const place = this.#placeOf(itemStart);
        members.push({ name: items.length, key: null, value: place, start: itemStart, end: this.at });
      }
      items.push(value);
      seen.lastEnd = this.at;
    }
    this.open.pop();
    this.#node = wanted && { start, end: this.at, type: 'array', members };
    return items;
  }

  #readObject(wanted: Wanted | null, opener: '{' | '' = '{'): Json {
    const object: { [key: string]: Json } = {};
    const members: JsonMember[] = [];
    const start = this.at;
    const seen = newSeen();
    this.at += opener.length;
    this.open.push('}');
    while (this.hasNext(object, '}', seen)) {
      const keyStart = this.at;
      const key = this.#readKey();
      const keyEnd = this.at;
      if (key === null || !this.passColon(key, keyStart)) {
        markUnsure(object);
      } else {
        this.path.push(key);
        if (Object.hasOwn(object, key)) this.report('repeated-field', keyStart, keyEnd, key);
        const value = this.#readPropertyValue(key, seen, wanted && wantStep(wanted, key));
        this.path.pop();
        if (value === undefined) markUnsure(object);
        setOwn(object, key, value);
        if (wanted !== null) {
          const range = { start: keyStart, end: this.at };
          members.push({ ...range, name: key, key: { start: keyStart, end: keyEnd }, value: this.#node });
        }
      }
      seen.lastEnd = this.at;
    }
    this.open.pop();
    this.#node = wanted && { start, end: this.at, type: 'object', members };
    return object;
  }

  /** The place of the value that was just read from `start`. */
  #placeOf(start: number): JsonNode | null {
    if (this.#node !== null) return this.#node;
    const first = this.text.charAt(start);
    const type = first === '{' ? 'object' : first === '[' ? 'array' : 'other';
    return this.at > start ? { start, end: this.at, type, members: null } : null;
  }

  #readKey(): string | null {
    const start = this.at;
    const first = this.peek();
    if (`"'\`“”‘`.includes(first)) return this.takeString('key').value;
    const word = this.word() ?? this.number();
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
      this.#readValue(null);
      return null;
    }
    this.skipUnexpected();
    return null;
  }

  #readPropertyValue(key: string, seen: Seen, wanted: Wanted | null): Json {
    const colon = this.at - 1;
    this.skipSpace();
    if (this.peek() === ':') {
      const edits = [{ start: this.at, end: this.at + 1, text: '' }];
      this.report('extra-colon', this.at, this.at + 1, '', edits);
      this.at += 1;
      this.skipSpace();
    }
    const start = this.at;
    const char = this.peek();
    if (char === '' || '}],:'.includes(char)) return this.#reportMissingValue(key, colon, char === '');
    const value = this.#readValue(wanted);
    if (char === '"') {
      const end = this.at;
      this.skipSpace();
      if (this.peek() === ':') {
        // The string is actually the next key: this key's value isn't written yet.
        this.at = start;
        seen.forgiven = true;
        return this.#reportMissingValue(key, colon, false);
      }
      this.at = end;
    }
    this.#node = this.#placeOf(start);
    return value;
  }

  #reportMissingValue(key: string, colon: number, atEnd: boolean): undefined {
    this.report('missing-value', colon, colon + 1, key);
    this.derailed ||= atEnd;
    this.#node = null;
    return undefined;
  }
}

/** Always sets an own property, like JSON.parse, so a `__proto__` key can't change the prototype. */
function setOwn(object: { [key: string]: Json }, key: string, value: Json): void {
  if (key === '__proto__') {
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  } else {
    object[key] = value;
  }
}
