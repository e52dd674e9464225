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
    }
  | { is: 'side'; pointer: string; list: Path; name: string; level: number; isEmpty: boolean };

const SIDES = [
  ['rowMainContent', 'Main'],
  ['rowAsideContent', 'Aside'],
] as const;

/** What is shown of the tree: nothing below what is closed. Cards are called by their titles. */
export function outlineRows(
  nodes: readonly OutlineNode[],
  closed: ReadonlySet<string>,
  titles: Readonly<Record<string, string>>,
  level = 1,
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
    };
    if (!isOpen) return [row];
    if (kind !== 'componentRow') return [row, ...outlineRows(children, closed, titles, level + 1)];
    const sides = SIDES.flatMap(([field, name]): OutlineRow[] => {
      const list = [...path, kind, field];
      const inside = children.filter((child) => child.path.at(-2) === field);
      return [
        { is: 'side', pointer: toPointer(list), list, name, level: level + 1, isEmpty: inside.length === 0 },
        ...outlineRows(inside, closed, titles, level + 1),
      ];
    });
    return [row, ...sides];
  });
}
