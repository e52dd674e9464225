import type { Json } from '../../json/json.ts';
import { type JsonMember, type JsonNode, type Located, memberOf, nodeAt } from '../../json/json-node.ts';
import { removeMembers } from '../../json/member-edits.ts';
import type { Path } from '../../json/path.ts';
import type { Fix, TextEdit } from '../../json/problem.ts';
import { readStrictly } from '../../json/read-text.ts';
import type { Instead } from './value-fixes.ts';

/** Longer values aren't read to make a fix from them, in characters. */
const MAX_READ = 100_000;

/** The place of one finding in the text, and the edits possible there; no edits if there's nothing to edit. */
export class Correction {
  readonly path: Path;
  readonly text: string;
  readonly root: JsonNode;
  readonly node: JsonNode | null;
  readonly member: JsonMember | null;
  readonly parent: JsonNode | null;

  constructor(path: Path, { text, root }: Located) {
    const at = nodeAt(root, path);
    this.path = path;
    this.text = text;
    this.root = root;
    this.node = at?.node ?? null;
    this.member = at?.member ?? null;
    this.parent = nodeAt(root, path.slice(0, -1))?.node ?? null;
  }

  fix(title: string, safe: boolean, edits: TextEdit[]): Fix[] {
    return edits.length === 0 ? [] : [{ title, safe, edits }];
  }

  replace(title: string, safe: boolean, written: string): Fix[] {
    const node = this.node;
    return node === null ? [] : this.fix(title, safe, [{ start: node.start, end: node.end, text: written }]);
  }

  instead(values: readonly Instead[]): Fix[] {
    return values.flatMap(({ title, written }) => this.replace(title, false, written));
  }

  rename(to: string, safe: boolean): Fix[] {
    const key = this.member?.key ?? null;
    return key === null ? [] : this.fix(`Rename to ${to}`, safe, [{ ...key, text: JSON.stringify(to) }]);
  }

  wrap(title: string, safe: boolean, before: string, after: string): Fix[] {
    const node = this.node;
    return node === null
      ? []
      : this.fix(title, safe, [
          { start: node.start, end: node.start, text: before },
          { start: node.end, end: node.end, text: after },
        ]);
  }

  remove(title: string, safe: boolean): Fix[] {
    return this.parent === null || this.member === null
      ? []
      : this.fix(title, safe, removeMembers(this.parent, [this.member]));
  }

  removeAll(title: string, safe: boolean, names: readonly string[]): Fix[] {
    const { parent } = this;
    if (parent === null) return [];
    const members = names.map((name) => memberOf(parent, name)).filter((member) => member !== null);
    return this.fix(title, safe, removeMembers(parent, members));
  }

  raw(node = this.node): string {
    return node === null ? '' : this.text.slice(node.start, node.end);
  }

  /** The value written there; undefined if it can't be read. */
  value(node = this.node): Json {
    const raw = this.raw(node);
    return raw.length > MAX_READ ? undefined : readStrictly(raw)?.value;
  }
}
