import { componentTable } from '../components/table.ts';
import { nodeAt, wantPaths } from '../json-node.ts';
import type { Path } from '../path.ts';
import { readJson } from '../read-json.ts';
import type { Crumb } from './breadcrumb.ts';
import { kindOf } from './kind-of.ts';

const MAX_SIBLINGS = 100;

/** What stands beside the value at `path`, itself included, for a menu; at most 100. */
export function siblingsOf(text: string, path: Path): Crumb[] {
  const parent = path.slice(0, -1);
  const { root } = readJson(text, wantPaths([parent]));
  const members = (root === null ? null : nodeAt(root, parent))?.node?.members ?? [];
  return members.slice(0, MAX_SIBLINGS).map(({ name, value }) => {
    const kind = typeof name === 'number' ? kindOf(value) : null;
    const label = kind === null ? String(name) : `${name} ${componentTable[kind].name}`;
    return { label, path: [...parent, name] };
  });
}
