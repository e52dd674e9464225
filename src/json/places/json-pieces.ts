import { JsonTokens } from './json-tokens.ts';

/** A piece of a JSON text, coloured by its kind. */
export interface JsonPiece {
  text: string;
  /** Null for brackets, commas, blanks and comments. */
  kind: 'key' | 'string' | 'number' | 'keyword' | null;
}

/** Splits any text, valid JSON or not, into pieces. Joined together, they are the text again. */
export function jsonPieces(text: string): JsonPiece[] {
  const pieces: JsonPiece[] = [];
  const tokens = new JsonTokens(text);
  /** The last piece if it's a string; a colon after it makes it a key. */
  let last: JsonPiece | null = null;
  let done = 0;
  while (tokens.next()) {
    if (last !== null && tokens.is(':')) last.kind = 'key';
    last = null;
    const kind = tokens.is('string') ? 'string' : tokens.is('word') ? kindOfWord(text, tokens) : null;
    if (kind === null) continue;
    if (tokens.start > done) pieces.push({ text: text.slice(done, tokens.start), kind: null });
    const piece: JsonPiece = { text: text.slice(tokens.start, tokens.end), kind };
    pieces.push(piece);
    done = tokens.end;
    if (kind === 'string') last = piece;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), kind: null });
  return pieces;
}

function kindOfWord(text: string, { start, end }: JsonTokens): 'number' | 'keyword' | null {
  const word = text.slice(start, end);
  if (/^-?\d/.test(word)) return 'number';
  return /^(?:true|false|null)$/.test(word) ? 'keyword' : null;
}
