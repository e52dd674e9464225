import { isJsonText } from '../json/json-text.ts';

/** What a body that isn't JSON looks like. */
export type BodyLook =
  | 'empty'
  | 'html'
  | 'xml'
  | 'two-documents'
  | 'cut-short'
  | 'javascript'
  | 'form'
  | 'text';

/** Guesses what a body is from its beginning and, if that looks like JSON, also from its end. Never throws. */
export function sniffBody(text: string): BodyLook {
  const trimmed = text.trim();
  if (trimmed === '') return 'empty';
  const start = trimmed.slice(0, 1000).toLowerCase();
  if (/^(<!--[\s\S]*?-->\s*)?<(!doctype\s+html|html|head|body)\b/.test(start)) return 'html';
  if (start.startsWith('<?xml')) return start.includes('<html') ? 'html' : 'xml';
  if (start.startsWith('<')) return 'xml';
  if (trimmed.startsWith('{') || trimmed.startsWith('[')) {
    const end = firstDocumentEnd(trimmed);
    if (end === null) return 'cut-short';
    if (isJsonText(trimmed.slice(0, end)) && /^\s*,?\s*[[{]/.test(trimmed.slice(end))) return 'two-documents';
    return 'javascript';
  }
  if (/^[\w.%+[\]-]+=[^&\s]*(&[\w.%+[\]-]+=[^&\s]*)*$/.test(start)) return 'form';
  return 'text';
}

const LOOKS: Record<BodyLook, string> = {
  empty: 'The body is empty.',
  html: 'The body is an HTML page, such as an error page or a login form, not JSON.',
  xml: 'The body is XML, not JSON.',
  'two-documents': 'The body has two JSON documents, one after the other. Send one.',
  'cut-short': 'The body begins as JSON but ends before it is complete.',
  javascript: 'The body looks like JSON but isn’t valid. Check for trailing commas and single quotes.',
  form: 'The body is form data, not JSON.',
  text: 'The body is plain text, not JSON.',
};

/** The look in one sentence. */
export function describeLook(look: BodyLook): string {
  return LOOKS[look];
}

/** The offset after the bracket that closes the first one; null if it's never closed. */
function firstDocumentEnd(text: string): number | null {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (inString) {
      if (character === '\\') at++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return null;
}
