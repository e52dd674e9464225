import {
  isInNumber,
  isLineEnd,
  isOddSpace,
  isSpace,
  unitsOfWordPart,
  unitsOfWordStart,
} from './characters.ts';
import type { Json } from './json.ts';
import { LookAhead } from './look-ahead.ts';
import { readQuoted } from './misplaced-quotes.ts';
import { otherFormat } from './other-format.ts';
import { readString, type StringToken } from './read-string.ts';
import type { SyntaxCode, SyntaxIssue } from './syntax-issue.ts';
import { withoutComment } from './without-comment.ts';

/** After one of these mistakes the reader may misread what follows, so it reports nothing further. */
const DERAILING: readonly SyntaxCode[] = [
  'other-format',
  'missing-colon',
  'unquoted-text',
  'unclosed-string',
  'expression',
  'mismatched-bracket',
  'unclosed-bracket',
  'unexpected-character',
  'text-after-end',
];

/** After one of these, brackets may close something other than what the author meant. */
const MISPLACING: readonly SyntaxCode[] = ['mismatched-bracket', 'unexpected-character', 'text-after-end'];

const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
/** Where text without quotes ends. */
const ENDS_UNQUOTED = '",]}\n\r';
const SLASH = 0x2f;
const STAR = 0x2a;
/** Code that precedes an object or array in a program. */
const CODE_BEFORE =
  /^\s*(?:export\s+default|return|(?:(?:export\s+)?(?:const|let|var)\s+)?[\w$.]+(?::\s?[\w.<>[\]]+)?\s*=)\s*(?=[[{])/;
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

/** Moves through a text that may be invalid JSON: reads spaces and scalars, and reports what's wrong with them. */
export class JsonCursor {
  protected readonly text: string;
  protected readonly issues: SyntaxIssue[] = [];
  protected readonly path: (string | number)[] = [];
  protected at = 0;
  protected end: number;
  /** The reader may be misreading the text by now, so nothing further is reported. */
  protected derailed = false;
  #lostAt: SyntaxIssue | null = null;
  #ahead: LookAhead;

  constructor(text: string) {
    this.text = text;
    this.end = text.length;
    this.#ahead = new LookAhead(text, this.end);
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
      if (spreads && this.#lostAt !== null) this.#lostAt.spreads = true;
      return;
    }
    const issue: SyntaxIssue = { code, start, end, path: [...this.path], about, edits };
    if (spreads) issue.spreads = true;
    this.issues.push(issue);
    if (DERAILING.includes(code)) {
      this.derailed = true;
      this.#lostAt = issue;
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
        this.#ahead = new LookAhead(this.text, closing);
        edits.push({ start: closing, end: this.text.length, text: '' });
      }
      this.report('code-fence', start, this.at - 1, '', edits);
    }
    this.#skipCodeBefore();
  }

  /** Skips `const card =` before the JSON and the semicolon after it. */
  #skipCodeBefore(): void {
    const code = CODE_BEFORE.exec(this.text.slice(this.at, Math.min(this.at + 200, this.end)));
    if (code === null) return;
    const start = this.at + (code[0].length - code[0].trimStart().length);
    this.at += code[0].length;
    const edits = [{ start, end: this.at, text: '' }];
    const last = this.text.slice(0, this.end).trimEnd().length - 1;
    if (this.text.charAt(last) === ';') {
      edits.push({ start: last, end: last + 1, text: '' });
      this.end = last;
      this.#ahead = new LookAhead(this.text, last);
    }
    this.report('code-around', start, start + code[0].trim().length, '', edits);
  }

  /** Skips a text that is YAML, XML or HTML. Returns whether it was. */
  protected skipOtherFormat(): boolean {
    const name = otherFormat(this.text, this.at);
    if (name === null) return false;
    const start = this.at;
    this.at = this.#endWhile((code) => !isLineEnd(code));
    this.report('other-format', start, this.at, name);
    this.at = this.end;
    return true;
  }

  /** The end of the run of characters from here for which `belongs` is true. */
  #endWhile(belongs: (code: number) => boolean): number {
    let at = this.at;
    while (at < this.end && belongs(this.text.charCodeAt(at))) {
      at += 1;
    }
    return at;
  }

  protected skipSpace(): void {
    while (this.at < this.end) {
      const code = this.text.charCodeAt(this.at);
      if (code > SLASH && code < 0xa0) return;
      const start = this.at;
      if (isSpace(code)) {
        this.at += 1;
      } else if (code === SLASH) {
        const end = this.#endOfComment();
        if (end === start) return;
        this.report('comment', start, end, '', [withoutComment(this.text, start, end, this.end)]);
        this.at = end;
      } else {
        const end = this.#endWhile(isOddSpace);
        if (end === start) return;
        this.report('odd-space', start, end, '', [{ start, end, text: ' ' }]);
        this.at = end;
      }
    }
  }

  /** The end of the comment that starts here; the current place if there's no comment. */
  #endOfComment(): number {
    const { text, at } = this;
    const second = text.charCodeAt(at + 1);
    if (second === SLASH) return this.#endWhile((code) => !isLineEnd(code));
    if (second !== STAR) return at;
    const closing = text.indexOf('*/', at + 2);
    return closing === -1 ? this.end : Math.min(this.end, closing + 2);
  }

  /** The unquoted word that starts here; null if there's no word. */
  protected word(): string | null {
    let end = this.at;
    let units = unitsOfWordStart(this.text, end);
    while (units > 0 && end < this.end) {
      end += units;
      units = unitsOfWordPart(this.text, end);
    }
    return this.#upTo(end);
  }

  /** The text from here that may be a number; null if no such character is here. */
  protected number(): string | null {
    return this.#upTo(this.#endWhile(isInNumber));
  }

  /** The unquoted text that starts here, without trailing white space; empty if there's none. */
  #unquotedText(): string {
    let end = this.at;
    while (end < this.end && !ENDS_UNQUOTED.includes(this.text.charAt(end))) {
      end += 1;
    }
    return this.text.slice(this.at, end).trimEnd();
  }

  #upTo(end: number): string | null {
    return end > this.at ? this.text.slice(this.at, Math.min(end, this.end)) : null;
  }

  protected peek(): string {
    return this.at < this.end ? this.text.charAt(this.at) : '';
  }

  protected readScalar(first: string): Json {
    if (first === '"') return this.takeString('value').value;
    if (first === "'" || first === '`' || first === '“' || first === '”' || first === '‘') {
      return this.takeString('value').value;
    }
    if (/[-+.\d]/.test(first)) return this.readNumber();
    const word = this.word();
    return word === null ? this.skipUnexpected() : this.readWord(word);
  }

  protected takeString(role: 'key' | 'value'): StringToken {
    // Once the reader may be misreading the text, a quote is as likely to open as to close.
    const token = this.derailed
      ? readString(this.text, this.at, this.end)
      : readQuoted(this.text, this.at, this.end, role, this.#ahead);
    for (const issue of token.issues) {
      this.report(issue.code, issue.start, issue.end, issue.about, issue.edits);
    }
    this.at = token.end;
    return token;
  }

  protected readNumber(): Json {
    const start = this.at;
    const token = this.number() ?? this.peek();
    this.at += token.length;
    if (JSON_NUMBER.test(token)) return Number(token);
    if (/^\.+$/.test(token)) {
      this.report('unexpected-character', start, this.at, token);
      return undefined;
    }
    const meant = Number(token.replaceAll('_', ''));
    const readable = Number.isFinite(meant);
    const edits = readable ? [{ start, end: this.at, text: JSON.stringify(meant) }] : [];
    this.report('bad-number', start, this.at, token, edits);
    return readable ? meant : undefined;
  }

  protected readWord(word: string): Json {
    const start = this.at;
    const end = this.derailed ? null : this.#ahead.closedWords(start);
    if (end !== null) {
      this.at = end;
      const value = this.text.slice(start, end - 1);
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
    const value = this.#unquotedText();
    this.at += value.length;
    this.report('unquoted-text', start, this.at, value, [
      { start, end: this.at, text: JSON.stringify(value) },
    ]);
    return value;
  }

  protected skipUnexpected(): undefined {
    const start = this.at;
    this.at += Math.max(1, this.#unquotedText().length);
    this.report('unexpected-character', start, this.at, this.text.slice(start, this.at));
    return undefined;
  }
}

function literalMeant(word: string): string | null {
  const lower = word.toLowerCase();
  const synonym = SYNONYMS.get(lower);
  if (synonym !== undefined) return synonym;
  return [...LITERALS.keys()].find((literal) => literal.startsWith(lower)) ?? null;
}
