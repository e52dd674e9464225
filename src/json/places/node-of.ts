import { type JsonNode, nodeAt, wantPaths } from '../json-node.ts';
import type { Path } from '../path.ts';
import { createNodeReader, type ReadNodes } from './node-reader.ts';

interface Reader {
  path: Path;
  read: (text: string) => ReadNodes;
}

/** So many selected components are followed from key to key. */
const MAX_READERS = 16;
/** The one that was used last is the last. */
let readers: readonly Reader[] = [];

/**
 * Where the value at `path` is in a text that may be broken, with all that is in it; null where there isn’t one. Of
 * repeated keys the last counts, as for JSON.parse. Asked for each version of a text, it reads what changed.
 */
export function nodeOf(text: string, path: Path): JsonNode | null {
  const reader = readers.find((each) => isWithin(path, each.path)) ?? newReader(path);
  readers = [...readers.filter((each) => each !== reader).slice(1 - MAX_READERS), reader];
  const { root } = reader.read(text);
  return root === null ? null : (nodeAt(root, path)?.node ?? null);
}

function newReader(path: Path): Reader {
  return { path, read: createNodeReader(wantPaths([path])) };
}

function isWithin(path: Path, outer: Path): boolean {
  return outer.every((step, index) => step === path[index]);
}
