import { type ReactNode, type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { componentTable, isComponentKind } from '../../../cards/format/components/table.ts';
import { fromPointer, type Path } from '../../../json/path.ts';
import { type SelectedComponent, samePath, selectedPaths } from '../../../state/document/selection.ts';
import type { ComponentActions, Picked } from '../component-actions.ts';
import { DragGhost } from '../drag-ghost.tsx';
import { type Point, watchDrags } from '../drag-session.ts';

interface Drop {
  place: { list: Path; index: number };
  refusal: string | null;
  /** In pixels from the tree's corner, scrolled content included. */
  top: number;
  left: number;
}

interface Dragged {
  row: HTMLElement;
  picked: Picked;
  point: Point | null;
  drop: Drop | null;
}

/** Lets cards and components be dragged in the outline. Returns the line where they would land. */
export function useOutlineDrag(
  tree: RefObject<HTMLElement | null>,
  actions: ComponentActions | null,
  selected: SelectedComponent | null,
  /** Called when a finger was held down on a row and lifted without moving. */
  onHeld: (row: HTMLElement) => void,
): ReactNode {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const latest = useRef<Dragged | null>(null);
  const show = (next: Dragged | null) => {
    latest.current = next;
    setDragged(next);
  };

  const start = useEffectEvent((target: Element) => {
    const row = target.closest<HTMLElement>('[role="treeitem"]');
    const path = fromPointer(row?.dataset.pointer ?? '');
    if (row === null || actions === null || typeof path.at(-1) !== 'number') return false;
    const paths = selectedPaths(selected);
    const [first] = paths;
    const isPart = first !== undefined && paths.some((each) => samePath(each, path));
    const picked = isPart ? { path: first, count: paths.length } : { path, count: 1 };
    show({ row, picked, point: null, drop: null });
    return true;
  });
  const move = useEffectEvent((point: Point) => {
    const box = tree.current;
    const now = latest.current;
    if (now === null || box === null || actions === null) return;
    const at = dropAt(box, point, now.picked.path.at(-2) === 'cards');
    const drop = at === null ? null : { ...at, refusal: actions.refusalOf(now.picked, at.place) };
    show({ ...now, point, drop });
  });
  const end = useEffectEvent((dropped: boolean, moved: boolean) => {
    const now = latest.current;
    show(null);
    if (now === null) return;
    if (dropped && now.drop !== null) actions?.relocate(now.picked, now.drop.place);
    else if (!moved) onHeld(now.row);
  });

  useEffect(() => {
    const box = tree.current;
    if (box === null) return;
    return watchDrags(box, {
      start: (target) => start(target),
      move: (point) => move(point),
      end: (...how) => end(...how),
    });
  }, [tree]);

  if (dragged === null) return null;
  const { drop, row } = dragged;
  const kind = row.dataset.kind ?? '';
  return (
    <>
      {drop === null || drop.refusal !== null ? null : (
        <div
          className="design-drop"
          data-drop={drop.place.list.join('/')}
          style={{ top: drop.top, left: drop.left, right: 8 }}
          aria-hidden="true"
        />
      )}
      <DragGhost
        picked={dragged.picked}
        name={isComponentKind(kind) ? componentTable[kind].name : undefined}
        point={dragged.point}
        refusal={drop?.refusal ?? null}
      />
    </>
  );
}

function dropAt(tree: HTMLElement, { y, target }: Point, isCard: boolean): Omit<Drop, 'refusal'> | null {
  const frame = tree.getBoundingClientRect();
  const line = (top: number, left: number) => ({ top: top - frame.top + tree.scrollTop, left });
  const side = target?.closest<HTMLElement>('[data-side]') ?? null;
  if (side !== null && tree.contains(side) && !isCard) {
    const { bottom } = side.getBoundingClientRect();
    return {
      place: { list: fromPointer(side.dataset.side ?? ''), index: 0 },
      ...line(bottom, Number.parseFloat(side.style.paddingLeft)),
    };
  }
  const row = target?.closest<HTMLElement>('[role="treeitem"]') ?? null;
  if (row === null || !tree.contains(row)) return null;
  const path = fromPointer(row.dataset.pointer ?? '');
  const { top, bottom } = row.getBoundingClientRect();
  const isBelow = y > (top + bottom) / 2;
  const left = Number.parseFloat(row.style.paddingLeft);
  if (isCard) {
    const card = path[0] === 'cards' && typeof path[1] === 'number' ? path[1] : 0;
    return {
      place: { list: ['cards'], index: isBelow ? card + 1 : card },
      ...line(isBelow ? bottom : top, 14),
    };
  }
  const inner = innerList(row.dataset.kind ?? '', path);
  if (inner !== null && (isBelow || row.dataset.kind === 'card')) {
    return { place: { list: inner, index: 0 }, ...line(bottom, left + 14) };
  }
  const index = path.at(-1);
  if (typeof index !== 'number') return null;
  return {
    place: { list: path.slice(0, -1), index: isBelow ? index + 1 : index },
    ...line(isBelow ? bottom : top, left),
  };
}

/** The first list in a card, container or row; null for other components. */
function innerList(kind: string, path: Path): Path | null {
  if (kind === 'card') return [...path, 'components'];
  if (kind === 'componentContainer') return [...path, kind, 'containerContent'];
  return kind === 'componentRow' ? [...path, kind, 'rowMainContent'] : null;
}
