import { type JsonNode, nodeAt, wantPaths } from '../json-node.ts';
import type { Path } from '../path.ts';
import { createNodeReader, type ReadNodes } from './node-reader.ts';

interface Reader {
  path: Path;
  read: (text: string) => ReadNodes;
}

/** How many selected components are followed from keystroke to keystroke. */
const MAX_READERS = 16;
/** The most recently used reader is last. */
let readers: readonly Reader[] = [];

/**
 * The place of the value at `path` in a text that may be broken, with everything in it; null if there isn't one.
 * For repeated keys the last one counts, as in JSON.parse. When called again for a changed text, it reads only what
 * changed.
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
