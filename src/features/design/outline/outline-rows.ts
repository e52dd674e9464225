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
      /** A card's title; empty if the row shows the kind instead. */
      title: string;
    }
  | { is: 'side'; pointer: string; list: Path; name: string; level: number; isEmpty: boolean };

const SIDES = [
  ['rowMainContent', 'Main'],
  ['rowAsideContent', 'Aside'],
] as const;

/** Adjacent rows of one card. */
export interface OutlinePiece {
  key: string;
  rows: readonly OutlineRow[];
}

/** The most rows of a piece: about as many as fit on a screen. */
const PIECE = 24;

interface KnownPieces {
  closed: ReadonlySet<string>;
  title: string | undefined;
  pieces: readonly OutlinePiece[];
}

/** Splits the visible rows of the tree into pieces. A card that hasn't changed gets the same pieces as before. */
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

/** The first pieces, with at most `limit` rows in all. */
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

/** The visible rows: nothing below closed ones. Cards go by their titles. */
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
