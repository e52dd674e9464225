/** The result of one pass over a text that JSON.parse accepts, without building a value. */
export interface JsonScan {
  /** How deep arrays and objects are nested; 0 for a single string or number. */
  depth: number;
  /** The number of properties written, including repeated ones. */
  properties: number;
  /** The number of opening brackets, colons and commas: a measure of how many values the text has. */
  parts: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** Measures a JSON text in one pass, iteratively. For invalid JSON the results are only approximate. */
export function scanJson(text: string): JsonScan {
  let deepest = 0;
  let depth = 0;
  let properties = 0;
  let others = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = endOfString(text, at);
    } else if (code === COLON) {
      properties += 1;
    } else if (code === COMMA) {
      others += 1;
    } else if (code === OPEN_OBJECT || code === OPEN_LIST) {
      depth += 1;
      others += 1;
      if (depth > deepest) deepest = depth;
    } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
      depth -= 1;
    }
  }
  return { depth: deepest, properties, parts: properties + others };
}

function endOfString(text: string, start: number): number {
  let end = start;
  for (;;) {
    end = text.indexOf('"', end + 1);
    if (end < 0) return text.length;
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === BACKSLASH) {
      backslashes += 1;
    }
    if (backslashes % 2 === 0) return end;
  }
}
