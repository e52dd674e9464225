import { endOfString } from './layout-v1.ts';

/**
 * The playground's own formatting when the first codec was made: two spaces, and a component without inner
 * components is on one line if it fits into 100 columns. This copy is frozen on purpose: links omit the white space
 * and must always restore the same bytes, even if the editor's formatting changes (which then needs a new layout).
 */

const LINE_WIDTH = 100;
const INDENT = '  ';
/** Deeper texts are sent unchanged. This also keeps the recursion below from overflowing the stack. */
const MAX_DEPTH = 100;

const KINDS: ReadonlySet<string> = new Set([
  '"componentText"',
  '"componentPlainText"',
  '"componentBadge"',
  '"componentCopyButton"',
  '"componentLinkButton"',
  '"componentWorkflowButton"',
  '"componentDivider"',
  '"componentSpacer"',
  '"componentDateTime"',
  '"componentUser"',
  '"componentRow"',
  '"componentContainer"',
]);

/** A value in a text without white space. Keys are as written, including quotes. */
type Node =
  | { type: 'scalar'; source: string; holdsArray: false }
  | { type: 'array'; members: Node[]; holdsArray: true }
  | { type: 'object'; members: Member[]; holdsArray: boolean };

interface Member {
  key: string;
  value: Node;
}

class NotLaidOut extends Error {}

/** Anything but strings and punctuation: numbers, true, false, null, and text that isn't JSON at all. */
const WORD = /[^\s"[\]{},:]+/y;

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  readWhole(): Node {
    const node = this.#value(0);
    if (this.#at !== this.#text.length) throw new NotLaidOut();
    return node;
  }

  #takes(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  #scalar(): string {
    const start = this.#at;
    if (this.#text[start] === '"') {
      this.#at = endOfString(this.#text, start);
    } else {
      WORD.lastIndex = start;
      if (!WORD.test(this.#text)) throw new NotLaidOut();
      this.#at = WORD.lastIndex;
    }
    return this.#text.slice(start, this.#at);
  }

  #value(depth: number): Node {
    if (depth > MAX_DEPTH) throw new NotLaidOut();
    if (this.#takes('[')) return this.#array(depth);
    if (this.#takes('{')) return this.#object(depth);
    return { type: 'scalar', source: this.#scalar(), holdsArray: false };
  }

  #array(depth: number): Node {
    const members: Node[] = [];
    if (this.#takes(']')) return { type: 'array', members, holdsArray: true };
    do members.push(this.#value(depth + 1));
    while (this.#takes(','));
    if (!this.#takes(']')) throw new NotLaidOut();
    return { type: 'array', members, holdsArray: true };
  }

  #object(depth: number): Node {
    const members: Member[] = [];
    let holdsArray = false;
    if (this.#takes('}')) return { type: 'object', members, holdsArray };
    do {
      const key = this.#scalar();
      if (!this.#takes(':')) throw new NotLaidOut();
      const value = this.#value(depth + 1);
      holdsArray ||= value.holdsArray;
      members.push({ key, value });
    } while (this.#takes(','));
    if (!this.#takes('}')) throw new NotLaidOut();
    return { type: 'object', members, holdsArray };
  }
}

function onOneLine(node: Node): string {
  if (node.type === 'scalar') return node.source;
  if (node.type === 'array') return `[${node.members.map(onOneLine).join(', ')}]`;
  if (node.members.length === 0) return '{}';
  return `{ ${node.members.map(({ key, value }) => `${key}: ${onOneLine(value)}`).join(', ')} }`;
}

function isCompact(node: Node): boolean {
  if (node.type !== 'object' || node.holdsArray) return false;
  const [only, ...others] = node.members;
  if (only !== undefined && others.length === 0 && KINDS.has(only.key)) return true;
  return node.members.every(({ value }) => value.type === 'scalar');
}

class Writer {
  readonly parts: string[] = [];
  #left: number;

  constructor(limit: number) {
    this.#left = limit;
  }

  #put(text: string): void {
    this.#left -= text.length;
    if (this.#left < 0) throw new NotLaidOut();
    this.parts.push(text);
  }

  write(node: Node, depth: number): void {
    const short = this.#short(node, depth);
    if (short !== null) this.#put(short);
    else if (node.type === 'array') this.#block('[', ']', node.members, depth);
    else if (node.type === 'object') this.#block('{', '}', node.members, depth);
  }

  /** The node on one line; null if it needs several. */
  #short(node: Node, depth: number): string | null {
    if (node.type === 'scalar') return node.source;
    if (node.members.length === 0) return node.type === 'array' ? '[]' : '{}';
    if (depth === 0 || !isCompact(node)) return null;
    const line = onOneLine(node);
    return line.length + depth * INDENT.length <= LINE_WIDTH ? line : null;
  }

  #block(open: string, close: string, members: readonly (Node | Member)[], depth: number): void {
    let before = `${open}\n`;
    for (const member of members) {
      this.#put(before + INDENT.repeat(depth + 1));
      if ('key' in member) this.#put(`${member.key}: `);
      this.write('key' in member ? member.value : member, depth + 1);
      before = ',\n';
    }
    this.#put(`\n${INDENT.repeat(depth)}${close}`);
  }
}

/**
 * Adds the layout to a text without white space between its tokens. Null if that isn't possible: the text isn't JSON,
 * is nested too deep, or becomes longer than `limit` UTF-16 units.
 */
export function withHouseLayout(text: string, limit: number): string | null {
  try {
    const writer = new Writer(limit);
    writer.write(new Reader(text).readWhole(), 0);
    return writer.parts.join('');
  } catch (error) {
    if (error instanceof NotLaidOut) return null;
    throw error;
  }
}
