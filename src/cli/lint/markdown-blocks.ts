import { lineStartsOf } from '../../json/line-places.ts';
import type { TextRange } from '../../json/problem.ts';

/** A fenced block of JSON: where its content is in the file, and what its lines begin with. */
export interface MarkdownBlock extends TextRange {
  /** How many characters at the start of a line may belong to the list or quote around it. */
  indent: number;
  /** What each new line of the block begins with. */
  prefix: string;
}

/** Spaces, quote markers and list markers in front of a fence. */
const OPENING = /^((?:[ \t]|>|(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(`{3,}|~{3,})[ \t]*([^\r\n]*)/;
const CLOSING = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/;

/**
 * The blocks of a Markdown file that are fenced as `json`. A fence that says `json no-card` marks a block that isn't
 * a card, so it's left out. A block that isn't closed continues to the end of the file.
 */
export function markdownBlocks(text: string): MarkdownBlock[] {
  const starts = lineStartsOf(text);
  const blocks: MarkdownBlock[] = [];
  let open: { fence: string; info: string; start: number; before: string } | null = null;
  const close = (end: number) => {
    if (open !== null && isCardInfo(open.info)) {
      const prefix = open.before.replace(/[^ \t>]/g, ' ');
      blocks.push({ start: open.start, end: Math.max(open.start, end), indent: prefix.length, prefix });
    }
    open = null;
  };
  for (const [index, start] of starts.entries()) {
    const next = starts[index + 1] ?? text.length;
    const line = text.slice(start, next).replace(/[\r\n]+$/, '');
    if (open === null) {
      const [, before = '', fence = '', info = ''] = OPENING.exec(line) ?? [];
      // If backticks follow the fence on the same line, it's inline code.
      const isFence = fence !== '' && !(fence.startsWith('`') && info.includes('`'));
      if (isFence) open = { fence, info, start: next, before };
      continue;
    }
    const [, closing = ''] = CLOSING.exec(line) ?? [];
    if (closing[0] === open.fence[0] && closing.length >= open.fence.length) close(start);
  }
  close(text.length);
  return blocks;
}

function isCardInfo(info: string): boolean {
  const [language = '', ...words] = info.toLowerCase().split(/[\s{},]+/);
  return language === 'json' && !words.includes('no-card');
}
