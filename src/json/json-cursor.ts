import type { Json } from './json.ts';
import { readQuoted } from './misplaced-quotes.ts';
import { readString, type StringToken } from './read-string.ts';
import type { SyntaxCode, SyntaxIssue } from './syntax-issue.ts';

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

/** After one of these, brackets close other things than the author meant. */
const MISPLACING: readonly SyntaxCode[] = ['mismatched-bracket', 'unexpected-character', 'text-after-end'];

const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
export const NUMBER_TOKEN = /[\w.+-]+/y;
export const WORD_TOKEN = /[\p{L}_$][\p{L}\p{N}_$.-]*/uy;
const UNQUOTED_TEXT = /[^",\]}\n\r]+/y;
/** Text whose closing quote is there, and its opening one is not. */
const WITHOUT_OPENING_QUOTE = /[^"\\,:{}[\]\n\r]+"(?=[ \t]*(?:[,}\]\n\r]|$))/y;
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

/** Moves through a text that may not be quite JSON: spaces, scalars, and what is wrong with them. */
export class JsonCursor {
  protected readonly text: string;
  protected readonly issues: SyntaxIssue[] = [];
  protected readonly path: (string | number)[] = [];
  protected at = 0;
  protected end: number;
  /** The author's thread is lost: nothing further is listed. */
  protected derailed = false;
  private lostAt: SyntaxIssue | null = null;

  constructor(text: string) {
    this.text = text;
    this.end = text.length;
  }

  protected report(
    code: SyntaxCode,
    start: number,
    end: number,
    about = '',
    edits: SyntaxIssue['edits'] = [],
  ): void {
    const spreads = MISPLACING.includes(code);
    if (this.derailed) {
      if (spreads && this.lostAt !== null) {
        this.lostAt.spreads = true;
      }
      return;
    }
    const issue: SyntaxIssue = { code, start, end, path: [...this.path], about, edits };
    if (spreads) {
      issue.spreads = true;
    }
    this.issues.push(issue);
    if (DERAILING.includes(code)) {
      this.derailed = true;
      this.lostAt = issue;
    }
  }

  protected skipPreamble(): void {
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

  protected match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? null;
    return found === null ? null : found.slice(0, this.end - this.at);
  }

  protected skipSpace(): void {
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

  protected peek(): string {
    return this.at < this.end ? this.text.charAt(this.at) : '';
  }

  protected readScalar(first: string): Json {
    if (first === '"') {
      return this.takeString('value').value;
    }
    if (first === "'" || first === '`' || first === '“' || first === '”' || first === '‘') {
      return this.takeString('value').value;
    }
    if (/[-+.\d]/.test(first)) {
      return this.readNumber();
    }
    const word = this.match(WORD_TOKEN);
    return word === null ? this.skipUnexpected() : this.readWord(word);
  }

  protected takeString(role: 'key' | 'value'): StringToken {
    // Where the thread is lost already, a quote is as likely to open as to close.
    const token = this.derailed
      ? readString(this.text, this.at, this.end)
      : readQuoted(this.text, this.at, this.end, role);
    for (const issue of token.issues) {
      this.report(issue.code, issue.start, issue.end, issue.about, issue.edits);
    }
    this.at = token.end;
    return token;
  }

  protected readNumber(): Json {
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

  protected readWord(word: string): Json {
    const start = this.at;
    const opened = this.match(WITHOUT_OPENING_QUOTE);
    if (opened !== null && !this.derailed) {
      this.at += opened.length;
      const value = opened.slice(0, -1);
      this.report('unquoted-text', start, this.at, value, [{ start, end: start, text: '"' }]);
      return value;
    }
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

  protected skipUnexpected(): undefined {
    const start = this.at;
    this.at += Math.max(1, this.match(UNQUOTED_TEXT)?.trimEnd().length ?? 1);
    this.report('unexpected-character', start, this.at, this.text.slice(start, this.at));
    return undefined;
  }
}

function literalMeant(word: string): string | null {
  const lower = word.toLowerCase();
  const synonym = SYNONYMS.get(lower);
  if (synonym !== undefined) {
    return synonym;
  }
  return [...LITERALS.keys()].find((literal) => literal.startsWith(lower)) ?? null;
}
