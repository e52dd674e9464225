import { ASCII_PUNCTUATION } from './flanking.ts';

/** Where a link leads, and the offset after its closing parenthesis. */
interface Target {
  href: string;
  end: number;
}

/** Targets with more nested parentheses are rejected; otherwise a repeated `[a](` would take quadratic time. */
const MAX_PARENTHESES = 32;

/**
 * The target in parentheses at `start`, or null if there isn't one.
 *
 * @param lastParenthesis the offset of the text's last `)`; no target can end after it
 */
export function readTarget(text: string, start: number, lastParenthesis: number): Target | null {
  if (text.charAt(start) !== '(' || start > lastParenthesis) return null;
  const from = skipSpaces(text, start + 1);
  const written = text.charAt(from) === '<' ? readBracketed(text, from) : readBare(text, from);
  if (written === null) return null;
  const end = skipSpaces(text, written.end);
  return text.charAt(end) === ')' && written.href !== '' ? { href: written.href, end: end + 1 } : null;
}

/** The offset after any spaces and tabs at a place. */
export function skipSpaces(text: string, at: number): number {
  let end = at;
  while (text.charAt(end) === ' ' || text.charAt(end) === '\t') {
    end += 1;
  }
  return end;
}

function readBracketed(text: string, start: number): Target | null {
  for (let at = start + 1; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '>') return { href: unescapeTarget(text.slice(start + 1, at)), end: at + 1 };
    if (char === '<' || char === '\n' || char === '\r') return null;
    at += char === '\\' ? 1 : 0;
  }
  return null;
}

function readBare(text: string, start: number): Target | null {
  let open = 0;
  let at = start;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 0x20 || code === 0x7f) break;
    const char = text.charAt(at);
    if (char === '\\' && ASCII_PUNCTUATION.test(text.charAt(at + 1))) {
      at += 1;
    } else if (char === '(') {
      open += 1;
      if (open > MAX_PARENTHESES) return null;
    } else if (char === ')') {
      if (open === 0) break;
      open -= 1;
    }
  }
  return open === 0 ? { href: unescapeTarget(text.slice(start, at)), end: at } : null;
}

function unescapeTarget(target: string): string {
  return target.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
}
