import { useEffect, useEffectEvent, useState } from 'react';
import { mayStand, placementAt } from '../../../cards/edit/place.ts';
import type { ComponentKind } from '../../../cards/format/drawn.ts';
import { draggedKind } from '../../../state/document/component-drag.ts';
import type { Canvas } from './canvas.ts';
import { type DropPlace, dropPlaceAt } from './drop-place.ts';

interface NewComponentDropProps {
  canvas: Canvas;
  /** Called when a component from the palette is dropped; `place` is null if there's no card yet. */
  onDrop: (kind: ComponentKind, place: Pick<DropPlace, 'list' | 'index'> | null) => void;
}

/** Lets components be dragged from the palette above the text into the drawing. */
export function NewComponentDrop({ canvas, onDrop }: NewComponentDropProps) {
  const { column } = canvas;
  const [drop, setDrop] = useState<DropPlace | null>(null);

  const placeOf = (kind: ComponentKind, { target, clientY }: DragEvent) =>
    target instanceof Element
      ? dropPlaceAt(
          column,
          (list) => {
            const placement = placementAt([...list, 0]);
            return placement !== null && mayStand(kind, placement);
          },
          target,
          clientY,
        )
      : null;
  const dragOver = useEffectEvent((event: DragEvent) => {
    const kind = draggedKind(event.dataTransfer?.types ?? []);
    if (kind === null) return;
    const place = placeOf(kind, event);
    setDrop(place);
    if (place === null && column.querySelector('[data-card-id]') !== null) return;
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
  });
  const dropped = useEffectEvent((event: DragEvent) => {
    const kind = draggedKind(event.dataTransfer?.types ?? []);
    if (kind === null) return;
    event.preventDefault();
    setDrop(null);
    onDrop(kind, placeOf(kind, event));
  });
  const dragLeft = useEffectEvent((event: DragEvent) => {
    if (!(event.relatedTarget instanceof Node && column.contains(event.relatedTarget))) setDrop(null);
  });

  useEffect(() => {
    const whole = column.parentElement ?? column;
    const until = new AbortController();
    const { signal } = until;
    whole.addEventListener('dragover', (event) => dragOver(event), { signal });
    whole.addEventListener('dragleave', (event) => dragLeft(event), { signal });
    whole.addEventListener('drop', (event) => dropped(event), { signal });
    // After Escape, or a drop elsewhere, not every browser sends `dragleave` to the last place.
    column.ownerDocument.addEventListener('dragend', () => setDrop(null), { signal });
    return () => until.abort();
  }, [column]);

  return drop === null ? null : (
    <div className="design-drop" style={drop.line} aria-hidden="true" data-drop={`/${drop.list.join('/')}`} />
  );
}
