/** This many characters are enough to recognize the format of a text. */
const MAX_LOOKED_AT = 300;

/** A list item, a key with nothing or a plain word after it, and another line that continues it. */
const YAML =
  /^(?:---[ \t]*\r?\n|(?:- )?[a-z_][\w-]*:(?:[ \t]*\r?\n[ \t]*[a-z_-]|[ \t]+[^\s"'[{,][^\n]*\n[ \t]*(?:- )?[a-z_][\w-]*:))/i;
const HTML = /^<(?:!doctype\s+html|html)\b/i;
const XML = /^<[?!a-z]/i;

/** The format of the text at a place if it's clearly not JSON; null if it may be JSON. */
export function otherFormat(text: string, at: number): 'YAML' | 'HTML' | 'XML' | null {
  const start = text.slice(at, at + MAX_LOOKED_AT);
  if (HTML.test(start)) return 'HTML';
  if (XML.test(start)) return 'XML';
  return YAML.test(start) ? 'YAML' : null;
}
