import { type Delimiter, pairEmphasis } from './emphasis.ts';
import { ASCII_PUNCTUATION, characterAt, characterBefore, isFlanking, isPunctuation } from './flanking.ts';
import { appendTo, type InlineList, type InlineNode, newList, toSpans } from './nodes.ts';
import type { MarkdownLink, MarkdownSpan } from './spans.ts';
import { readTarget, skipSpaces } from './target.ts';
import { judgeUrl } from './url.ts';

/**
 * Parses the markdown subset of `componentText.text` (SPEC.md §3): bold, italic, links, line breaks and
 * backslash escapes; everything else is literal. Takes time linear in the text, for any text.
 */
export function parseMarkdown(text: string): readonly MarkdownSpan[] {
  return new MarkdownParser(text).parse();
}

/** The links of a text in order, including those that may not be followed. */
export function markdownLinks(text: string): readonly MarkdownLink[] {
  const links: MarkdownLink[] = [];
  if (!text.includes('](')) return links;
  const visit = (spans: readonly MarkdownSpan[]) => {
    for (const span of spans) {
      if (span.kind === 'link') links.push(span);
      if ('children' in span) visit(span.children);
    }
  };
  visit(parseMarkdown(text));
  return links;
}

interface Bracket {
  node: InlineNode;
  image: boolean;
  /** The number of delimiters before it. */
  delimiters: number;
}

const SPECIAL = '\\*_[]!\r\n';

class MarkdownParser {
  readonly #text: string;
  readonly #list: InlineList = newList();
  #delimiters: Delimiter[] = [];
  #brackets: Bracket[] = [];
  /** Brackets below this height already contain a link, and links can't be nested. */
  #inactive = 0;
  #at = 0;

  /** No target can end after it. */
  readonly #lastParenthesis: number;

  constructor(text: string) {
    this.#text = text;
    this.#lastParenthesis = text.lastIndexOf(')');
  }

  parse(): readonly MarkdownSpan[] {
    while (this.#at < this.#text.length) {
      this.#takeNext();
    }
    pairEmphasis(this.#delimiters, 0);
    return toSpans(this.#list);
  }

  #add(text: string): InlineNode {
    return appendTo(this.#list, { kind: 'text', text });
  }

  #takeNext(): void {
    const char = this.#text.charAt(this.#at);
    if (char === '\\') {
      this.#takeBackslash();
    } else if (char === '*' || char === '_') {
      this.#takeDelimiters(char);
    } else if (char === '[') {
      this.#openBracket(1);
    } else if (char === ']') {
      this.#closeBracket();
    } else if (char === '\r' || char === '\n') {
      this.#takeLineBreak();
    } else if (char === '!') {
      this.#takeExclamation();
    } else {
      this.#takeWords();
    }
  }

  #takeWords(): void {
    let end = this.#at + 1;
    while (end < this.#text.length && !SPECIAL.includes(this.#text.charAt(end))) {
      end += 1;
    }
    this.#add(this.#text.slice(this.#at, end));
    this.#at = end;
  }

  #takeExclamation(): void {
    if (this.#text.charAt(this.#at + 1) === '[') {
      this.#openBracket(2);
    } else {
      this.#takeChar();
    }
  }

  #takeChar(): void {
    this.#add(this.#text.charAt(this.#at));
    this.#at += 1;
  }

  #takeBackslash(): void {
    const next = this.#text.charAt(this.#at + 1);
    const escapes = ASCII_PUNCTUATION.test(next);
    this.#add(escapes ? next : '\\');
    this.#at += escapes ? 2 : 1;
  }

  #takeLineBreak(): void {
    const next = behindLineBreak(this.#text, this.#at);
    if (isLineBreak(this.#text.charAt(skipSpaces(this.#text, next)))) {
      // Delimiters only pair within a paragraph.
      pairEmphasis(this.#delimiters, 0);
      this.#delimiters = [];
      this.#brackets = [];
      this.#inactive = 0;
    }
    this.#at = next;
    appendTo(this.#list, { kind: 'break' });
  }

  #takeDelimiters(char: '*' | '_'): void {
    const start = this.#at;
    while (this.#text.charAt(this.#at) === char) {
      this.#at += 1;
    }
    const count = this.#at - start;
    const before = characterBefore(this.#text, start);
    const after = characterAt(this.#text, this.#at);
    const left = isFlanking(after, before);
    const right = isFlanking(before, after);
    const node = this.#add(char.repeat(count));
    this.#delimiters.push({
      node,
      char,
      count,
      originalCount: count,
      canOpen: char === '*' ? left : left && (!right || isPunctuation(before)),
      canClose: char === '*' ? right : right && (!left || isPunctuation(after)),
    });
  }

  #openBracket(length: 1 | 2): void {
    const node = this.#add(this.#text.slice(this.#at, this.#at + length));
    this.#brackets.push({ node, image: length === 2, delimiters: this.#delimiters.length });
    this.#at += length;
  }

  #closeBracket(): void {
    const bracket = this.#brackets.pop();
    const active = this.#brackets.length >= this.#inactive;
    this.#inactive = Math.min(this.#inactive, this.#brackets.length);
    const target =
      bracket !== undefined && active ? readTarget(this.#text, this.#at + 1, this.#lastParenthesis) : null;
    if (bracket === undefined || target === null) {
      this.#takeChar();
      return;
    }
    if (bracket.image) {
      // Images aren't interpreted: the whole text stays as written.
      this.#add(this.#text.slice(this.#at, target.end));
    } else {
      pairEmphasis(this.#delimiters, bracket.delimiters);
      const { href } = target;
      this.#wrapLink(bracket.node, href);
      this.#inactive = this.#brackets.length;
    }
    this.#delimiters.length = Math.min(
      this.#delimiters.length,
      bracket.image ? Infinity : bracket.delimiters,
    );
    this.#at = target.end;
  }

  #wrapLink(opener: InlineNode, href: string): void {
    const children: InlineList = { first: opener.next, last: opener.next === null ? null : this.#list.last };
    if (children.first !== null) children.first.previous = null;
    opener.next = null;
    this.#list.last = opener;
    opener.content = { kind: 'link', href, safe: judgeUrl(href).verdict === 'opens', children };
  }
}

function isLineBreak(char: string): boolean {
  return char === '\r' || char === '\n';
}

/** The offset after the line break at a place, which has one or two characters. */
function behindLineBreak(text: string, at: number): number {
  return text.charAt(at) === '\r' && text.charAt(at + 1) === '\n' ? at + 2 : at + 1;
}
