import { isArray, isObject, type Json } from '../json/json.ts';

const LINE_WIDTH = 100;
const PLAIN_NAME = /^[A-Za-z_$][\w$]*$/;

/** A piece of TypeScript: text, or a list in brackets that breaks into several lines if it's long. */
export type Code = string | CodeList;

export interface CodeList {
  open: string;
  items: readonly Code[];
  close: string;
  /** Between the brackets and the content if everything is on one line. */
  pad: '' | ' ';
  /** Comes before the opening bracket: `text: `, `uiComponent.row(`… */
  lead?: string;
}

function onOneLine(code: Code): string {
  if (typeof code === 'string') return code;
  const { open, items, close, pad, lead = '' } = code;
  if (items.length === 0) return `${lead}${open}${close}`;
  return `${lead}${open}${pad}${items.map(onOneLine).join(', ')}${pad}${close}`;
}

/** The code as text. All lines after the first are indented by `depth` times two spaces. */
export function print(code: Code, depth = 0): string {
  const line = onOneLine(code);
  if (typeof code === 'string' || line.length + 2 * depth <= LINE_WIDTH) return line;
  const indent = '  '.repeat(depth + 1);
  const items = code.items.map((item) => `${indent}${print(item, depth + 1)},\n`).join('');
  return `${code.lead ?? ''}${code.open}\n${items}${'  '.repeat(depth)}${code.close}`;
}

/** A string literal with single quotes. Line separators and lone surrogates are escaped. */
export function quoted(text: string): string {
  const inner = JSON.stringify(text)
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replaceAll("'", "\\'")
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  return `'${inner}'`;
}

/** `__proto__: x` in a literal would set the prototype; as a computed name it's an ordinary property. */
function propertyName(name: string): string {
  if (name === '__proto__') return "['__proto__']";
  return PLAIN_NAME.test(name) ? name : quoted(name);
}

/** `name: code`, with the name before the code's opening bracket. */
export function property(name: string, code: Code): Code {
  const lead = `${propertyName(name)}: `;
  return typeof code === 'string' ? lead + code : { ...code, lead: lead + (code.lead ?? '') };
}

export function objectOf(items: readonly Code[]): CodeList {
  return { open: '{', items, close: '}', pad: ' ' };
}

export function listOf(items: readonly Code[]): CodeList {
  return { open: '[', items, close: ']', pad: '' };
}

/** A JSON value as a literal. */
export function literalOf(value: Json): Code {
  if (typeof value === 'string') return quoted(value);
  if (isArray(value)) return listOf(value.map(literalOf));
  if (isObject(value)) {
    return objectOf(Object.entries(value).map(([name, field]) => property(name, literalOf(field))));
  }
  return Object.is(value, -0) ? '-0' : String(value);
}
