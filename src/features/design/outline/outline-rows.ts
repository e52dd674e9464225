import type { OutlineNode } from '../../../cards/assist/outline.ts';
import { type Path, toPointer } from '../../../json/path.ts';

/** A card or component of the outline, or the heading of one side of a row. */
export type OutlineRow =
  | {
      is: 'node';
      pointer: string;
      path: Path;
      kind: OutlineNode['kind'];
      name: string;
      summary: string;
      level: number;
      isOpen: boolean;
      holds: boolean;
      /** Which side of a row it's on: "Main" or "Aside". */
      side: string | null;
      /** Of a card: empty where it's called by its kind. */
      title: string;
    }
  | { is: 'side'; pointer: string; list: Path; name: string; level: number; isEmpty: boolean };

const SIDES = [
  ['rowMainContent', 'Main'],
  ['rowAsideContent', 'Aside'],
] as const;

/** Rows that follow each other in one card. */
export interface OutlinePiece {
  key: string;
  rows: readonly OutlineRow[];
}

/** About as many as a screen has room for. */
const PIECE = 24;

interface KnownPieces {
  closed: ReadonlySet<string>;
  title: string | undefined;
  pieces: readonly OutlinePiece[];
}

/** What is shown of the tree, in pieces. Of a card that is the same node as before the pieces are the same. */
export function createOutlineRows() {
  const known = new WeakMap<OutlineNode, KnownPieces>();
  return (
    nodes: readonly OutlineNode[],
    closed: ReadonlySet<string>,
    titles: Readonly<Record<string, string>>,
  ): readonly OutlinePiece[] =>
    nodes.flatMap((node) => {
      const title = titles[node.summary];
      const former = known.get(node);
      if (former !== undefined && former.closed === closed && former.title === title) return former.pieces;
      const rows = outlineRows([node], closed, titles);
      const pieces = Array.from({ length: Math.ceil(rows.length / PIECE) }, (_, index) => ({
        key: `${toPointer(node.path)} ${index}`,
        rows: rows.slice(index * PIECE, (index + 1) * PIECE),
      }));
      known.set(node, { closed, title, pieces });
      return pieces;
    });
}

/** The pieces with so many rows at most. */
export function firstRows(pieces: readonly OutlinePiece[], limit: number): readonly OutlinePiece[] {
  let room = limit;
  return pieces.flatMap((piece) => {
    const { key, rows } = piece;
    const isWhole = rows.length <= room;
    const shown = isWhole ? piece : { key, rows: rows.slice(0, Math.max(0, room)) };
    room -= rows.length;
    return shown.rows.length === 0 ? [] : [shown];
  });
}

/** Nothing below what is closed. Cards are called by their titles. */
function outlineRows(
  nodes: readonly OutlineNode[],
  closed: ReadonlySet<string>,
  titles: Readonly<Record<string, string>>,
  level = 1,
  side: string | null = null,
): OutlineRow[] {
  return nodes.flatMap((node): OutlineRow[] => {
    const { kind, path, children } = node;
    const pointer = toPointer(path);
    const isOpen = !closed.has(pointer);
    const title = kind === 'card' ? (titles[node.summary] ?? '') : '';
    const row: OutlineRow = {
      is: 'node',
      pointer,
      path,
      kind,
      name: title === '' ? node.name : title,
      summary: node.summary,
      level,
      isOpen,
      holds: children.length > 0,
      side,
      title,
    };
    if (!isOpen) return [row];
    if (kind !== 'componentRow') return [row, ...outlineRows(children, closed, titles, level + 1)];
    const sides = SIDES.flatMap(([field, name]): OutlineRow[] => {
      const list = [...path, kind, field];
      const inside = children.filter((child) => child.path.at(-2) === field);
      return [
        { is: 'side', pointer: toPointer(list), list, name, level: level + 1, isEmpty: inside.length === 0 },
        ...outlineRows(inside, closed, titles, level + 1, name),
      ];
    });
    return [row, ...sides];
  });
}
