import type { Json } from './json.ts';
import { type JsonMember, type JsonNode, type Wanted, wantStep } from './json-node.ts';
import { readString, type StringToken } from './read-string.ts';
import type { SyntaxCode, SyntaxIssue } from './syntax-issue.ts';
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

/** After one of these the reader may have lost the author's thread, so it lists no further ones. */
const DERAILING: readonly SyntaxCode[] = [
  'missing-colon',
  'unquoted-text',
  'unclosed-string',
  'mismatched-bracket',
  'unclosed-bracket',
  'unexpected-character',
  'text-after-end',
];

const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const NUMBER_TOKEN = /[\w.+-]+/y;
const WORD_TOKEN = /[\p{L}_$][\p{L}\p{N}_$.-]*/uy;
const UNQUOTED_TEXT = /[^",\]}\n\r]+/y;
const SPACE = /[\t\n\r ]+/y;
const ODD_SPACE = /[\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]+/y;
const COMMENT = /\/\/[^\n\r]*|\/\*[\s\S]*?(?:\*\/|$)/y;
const FENCE = /^\s*```[^\n]*\n/;

const LITERALS = new Map<string, Json>([
  ['true', true],
  ['false', false],
  ['null', null],
]);
const SYNONYMS = new Map([
  ['none', 'null'],
  ['nil', 'null'],
  ['undefined', 'null'],
  ['nan', 'null'],
]);

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

class Reader {
  private readonly text: string;
  private readonly issues: SyntaxIssue[] = [];
  private readonly path: (string | number)[] = [];
  private readonly open: ('}' | ']')[] = [];
  private at = 0;
  private end: number;
  private derailed = false;
  private tooDeep = false;
  /** The place of the value read last, when it was wanted. */
  private node: JsonNode | null = null;

  constructor(text: string) {
    this.text = text;
    this.end = text.length;
  }

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

  private report(
    code: SyntaxCode,
    start: number,
    end: number,
    about = '',
    edits: SyntaxIssue['edits'] = [],
  ): void {
    if (!this.derailed) {
      this.issues.push({ code, start, end, path: [...this.path], about, edits });
    }
    this.derailed ||= DERAILING.includes(code);
  }

  private skipPreamble(): void {
    if (this.text.charCodeAt(0) === 0xfeff) {
      this.at = 1;
      this.report('byte-order-mark', 0, 1, '', [{ start: 0, end: 1, text: '' }]);
    }
    const fence = FENCE.exec(this.text.slice(this.at, this.at + 200));
    if (fence !== null) {
      const start = this.at;
      const closing = this.text.lastIndexOf('```');
      const edits = [{ start, end: start + fence[0].length, text: '' }];
      this.at = start + fence[0].length;
      if (closing >= this.at) {
        this.end = closing;
        edits.push({ start: closing, end: this.text.length, text: '' });
      }
      this.report('code-fence', start, this.at - 1, '', edits);
    }
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? null;
    return found === null ? null : found.slice(0, this.end - this.at);
  }

  private skipSpace(): void {
    while (this.at < this.end) {
      const code = this.text.charCodeAt(this.at);
      if (code > 0x2f && code < 0xa0) {
        return;
      }
      if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) {
        this.at += this.match(SPACE)?.length ?? 1;
      } else if (code === 0x2f) {
        const comment = this.match(COMMENT);
        if (comment === null) {
          return;
        }
        this.report('comment', this.at, this.at + comment.length, '', [
          { start: this.at, end: this.at + comment.length, text: '' },
        ]);
        this.at += comment.length;
      } else {
        const odd = code < 0xa0 ? null : this.match(ODD_SPACE);
        if (odd === null) {
          return;
        }
        this.report('odd-space', this.at, this.at + odd.length, '', [
          { start: this.at, end: this.at + odd.length, text: ' ' },
        ]);
        this.at += odd.length;
      }
    }
  }

  private peek(): string {
    return this.at < this.end ? this.text.charAt(this.at) : '';
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

  private readScalar(first: string): Json {
    if (first === '"') {
      return this.takeString().value;
    }
    if (first === "'" || first === '`' || first === '“' || first === '”' || first === '‘') {
      return this.takeString().value;
    }
    if (/[-+.\d]/.test(first)) {
      return this.readNumber();
    }
    const word = this.match(WORD_TOKEN);
    return word === null ? this.skipUnexpected() : this.readWord(word);
  }

  private takeString(): StringToken {
    const token = readString(this.text, this.at, this.end);
    for (const issue of token.issues) {
      this.report(issue.code, issue.start, issue.end, issue.about, issue.edits);
    }
    this.at = token.end;
    return token;
  }

  private readNumber(): Json {
    const start = this.at;
    const token = this.match(NUMBER_TOKEN) ?? this.peek();
    this.at += token.length;
    if (JSON_NUMBER.test(token)) {
      return Number(token);
    }
    const meant = Number(token);
    const readable = Number.isFinite(meant);
    const edits = readable ? [{ start, end: this.at, text: JSON.stringify(meant) }] : [];
    this.report('bad-number', start, this.at, token, edits);
    return readable ? meant : undefined;
  }

  private readWord(word: string): Json {
    const start = this.at;
    const literal = LITERALS.get(word);
    if (literal !== undefined) {
      this.at += word.length;
      return literal;
    }
    const meant = literalMeant(word);
    if (meant !== null) {
      this.at += word.length;
      this.report('bad-word', start, this.at, meant, [{ start, end: this.at, text: meant }]);
      return LITERALS.get(meant);
    }
    const value = (this.match(UNQUOTED_TEXT) ?? word).trimEnd();
    this.at += value.length;
    this.report('unquoted-text', start, this.at, value, [
      { start, end: this.at, text: JSON.stringify(value) },
    ]);
    return value;
  }

  private skipUnexpected(): undefined {
    const start = this.at;
    this.at += Math.max(1, this.match(UNQUOTED_TEXT)?.trimEnd().length ?? 1);
    this.report('unexpected-character', start, this.at, this.text.slice(start, this.at));
    return undefined;
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
      return this.takeString().value;
    }
    const word = this.match(WORD_TOKEN) ?? this.match(NUMBER_TOKEN);
    if (word !== null) {
      this.at += word.length;
      const edits = [{ start, end: this.at, text: JSON.stringify(word) }];
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
    this.report('missing-colon', keyStart, keyEnd, key, follows ? colon : []);
    return follows;
  }

  private readPropertyValue(key: string, seen: Seen, wanted: Wanted | null): Json {
    const colon = this.at - 1;
    this.skipSpace();
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

function literalMeant(word: string): string | null {
  const lower = word.toLowerCase();
  const synonym = SYNONYMS.get(lower);
  if (synonym !== undefined) {
    return synonym;
  }
  return [...LITERALS.keys()].find((literal) => literal.startsWith(lower)) ?? null;
}

/** Like JSON.parse, an own property whatever the key, so that `__proto__` pollutes nothing. */
function setOwn(object: { [key: string]: Json }, key: string, value: Json): void {
  if (key === '__proto__') {
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  } else {
    object[key] = value;
  }
}
