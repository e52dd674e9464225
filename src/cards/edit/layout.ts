import type { JsonNode } from '../../json/json-node.ts';
import { WANT_EVERYTHING } from '../../json/json-node.ts';
import { readJson } from '../../json/read-json.ts';
import { isComponentKind } from '../format/components/table.ts';

/** The maximum width of a component on one line, including indentation. */
const LINE_WIDTH = 100;
const INDENT = '  ';

/**
 * Formats valid JSON the way the playground writes it: two spaces, and a component without components inside
 * on one line if it fits. Strings, numbers and keys stay as written. Null if it can't be read completely.
 *
 * @param depth the indentation of the text, in steps of two spaces; its first line isn't indented
 */
export function layOut(text: string, depth = 0): string | null {
  const { root } = readJson(text, WANT_EVERYTHING);
  return root === null ? null : new Layout(text).write(root, depth);
}

class Layout {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  write(node: JsonNode, depth: number): string {
    const { members, type } = node;
    if (members === null || type === 'other') return this.#text.slice(node.start, node.end);
    const [open, close] = type === 'array' ? '[]' : '{}';
    if (members.length === 0) return `${open}${close}`;
    if (depth > 0 && isCompact(node)) {
      const line = this.#onOneLine(node);
      if (line.length + depth * INDENT.length <= LINE_WIDTH) return line;
    }
    const inner = INDENT.repeat(depth + 1);
    const lines = members.map(({ key, value }) => {
      const name = key === null ? '' : `${this.#text.slice(key.start, key.end)}: `;
      return inner + name + (value === null ? 'null' : this.write(value, depth + 1));
    });
    return `${open}\n${lines.join(',\n')}\n${INDENT.repeat(depth)}${close}`;
  }

  #onOneLine(node: JsonNode): string {
    const { members } = node;
    if (members === null || node.type !== 'object') return this.#text.slice(node.start, node.end);
    if (members.length === 0) return '{}';
    const parts = members.map(({ key, value }) => {
      const name = key === null ? '' : this.#text.slice(key.start, key.end);
      return `${name}: ${value === null ? 'null' : this.#onOneLine(value)}`;
    });
    return `{ ${parts.join(', ')} }`;
  }
}

/** True for components without components inside, and for small objects such as identifiers. */
function isCompact(node: JsonNode): boolean {
  if (node.type !== 'object' || node.members === null || holdsArray(node)) return false;
  const [only, ...others] = node.members;
  const isComponent = only !== undefined && others.length === 0 && isComponentKind(String(only.name));
  return isComponent || node.members.every(({ value }) => value === null || value.type === 'other');
}

function holdsArray(node: JsonNode): boolean {
  return (
    node.type === 'array' || (node.members ?? []).some(({ value }) => value !== null && holdsArray(value))
  );
}
