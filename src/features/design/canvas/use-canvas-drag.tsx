import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { fromPointer, type Path, toPointer } from '../../../json/path.ts';
import { type SelectedComponent, samePath, selectedPaths } from '../../../state/document/selection.ts';
import type { ComponentActions, Picked } from '../component-actions.ts';
import { DragGhost } from '../drag-ghost.tsx';
import { type Point, watchDrags } from '../drag-session.ts';
import type { Canvas } from './canvas.ts';
import { type DropPlace, dropPlaceAt, dropPlaceOfCard } from './drop-place.ts';

interface CanvasDragProps {
  canvas: Canvas;
  actions: ComponentActions;
  selected: SelectedComponent | null;
  nameOf: (path: Path) => string;
  onSelect: (path: Path | null) => void;
  /** Called when a finger was held down and lifted without moving. */
  onHeld: (at: { left: number; top: number }) => void;
}

interface Dragged {
  picked: Picked;
  /** What was selected before. */
  former: SelectedComponent | null;
  name: string;
  point: Point | null;
  drop: DropPlace | null;
  refusal: string | null;
}

/** Lets components and cards be dragged in the drawing. `shown` has the line where they would land. */
export function useCanvasDrag(props: CanvasDragProps): { isDragging: boolean; shown: ReactNode } {
  const { canvas, actions, selected, nameOf, onSelect, onHeld } = props;
  const { column } = canvas;
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const latest = useRef<Dragged | null>(null);
  const show = (next: Dragged | null) => {
    latest.current = next;
    setDragged(next);
  };
  const pressedAt = useRef({ left: 0, top: 0 });

  const start = useEffectEvent((target: Element, byTouch: boolean) => {
    const place = canvas.at(target);
    const pressed = fromPointer(place?.path ?? '');
    if (place === null || typeof pressed.at(-1) !== 'number') return false;
    const paths = selectedPaths(selected);
    const path = (byTouch ? paths.find((each) => isRowAround(canvas, each, pressed)) : undefined) ?? pressed;
    const [first] = paths;
    const isPart = first !== undefined && paths.some((each) => samePath(each, path));
    if (!isPart) onSelect(path);
    const picked = isPart ? { path: first, count: paths.length } : { path, count: 1 };
    show({ picked, former: selected, name: nameOf(path), point: null, drop: null, refusal: null });
    return true;
  });
  const move = useEffectEvent((point: Point) => {
    const now = latest.current;
    if (now === null) return;
    show({ ...now, point, ...dropFor(canvas, actions, now.picked, point) });
  });
  const end = useEffectEvent((dropped: boolean, moved: boolean) => {
    const now = latest.current;
    show(null);
    if (now === null) return;
    if (dropped && now.drop !== null) actions.relocate(now.picked, now.drop);
    else if (!moved) onHeld(pressedAt.current);
    else if (dropped && now.refusal !== null) actions.tell(now.refusal);
    else if (!dropped) onSelect(now.former?.path ?? null);
  });

  useEffect(() => {
    const cards = column.querySelector<HTMLElement>('.preview-cards') ?? column;
    const note = ({ clientX, clientY }: PointerEvent) => {
      pressedAt.current = { left: clientX, top: clientY };
    };
    cards.addEventListener('pointerdown', note, { capture: true });
    const stop = watchDrags(cards, {
      start: (...what) => start(...what),
      move: (point) => move(point),
      end: (...how) => end(...how),
    });
    return () => {
      cards.removeEventListener('pointerdown', note, { capture: true });
      stop();
    };
  }, [column]);

  if (dragged === null) return { isDragging: false, shown: null };
  const { drop, refusal, picked, name, point } = dragged;
  return {
    isDragging: true,
    shown: (
      <>
        {drop === null ? null : (
          <div
            className="design-drop"
            style={drop.line}
            data-drop={`/${drop.list.join('/')}`}
            aria-hidden="true"
          />
        )}
        <DragGhost picked={picked} name={name} point={point} refusal={refusal} />
      </>
    ),
  };
}

/**
 * Whether it's a row that contains what's at `path`. If both sides of a row are full, a finger can't hit the row itself,
 * so a selected row is dragged by anything in it.
 */
function isRowAround(canvas: Canvas, row: Path, path: Path): boolean {
  const isAround = row.length < path.length && samePath(row, path.slice(0, row.length));
  return isAround && canvas.find(toPointer(row))?.element.dataset.component === 'componentRow';
}

/** Where it would land, or why it can't be dropped here. */
function dropFor(
  { column }: Canvas,
  actions: ComponentActions,
  picked: Picked,
  { target, y }: Point,
): Pick<Dragged, 'drop' | 'refusal'> {
  if (target === null || !column.contains(target)) return { drop: null, refusal: null };
  if (picked.path.at(-2) === 'cards') return { drop: dropPlaceOfCard(column, y), refusal: null };
  let refusal: string | null = null;
  const drop = dropPlaceAt(
    column,
    (list, index) => {
      const why = actions.refusalOf(picked, { list, index });
      // The reason comes from the nearest list; the lists around it may still accept it.
      refusal ??= why;
      return why === null;
    },
    target,
    y,
  );
  return { drop, refusal: drop === null ? refusal : null };
}
