import { CanvasKeys } from './canvas-keys.tsx';
import type { Drawing } from './card-panel-props.ts';
import { SelectionOutline } from './selection-outline.tsx';

interface SelectionLayerProps {
  drawing: Drawing;
  /** JSON pointers into the text; one that goes deeper than a component outlines the component around it. */
  selectedPath?: string | null;
  /** Set if it was selected elsewhere: another value brings it into view again. */
  selectedElsewhere?: unknown;
  /** Tells cards of several responses apart. */
  selectedCard?: string | null;
  /** Siblings that are selected too. */
  alsoSelected?: readonly string[];
  hoveredPath?: string | null;
  /** Arrow keys move the selection. */
  canvas?: boolean;
}

/** The outlines of what is selected and pointed at, over the cards. */
export function SelectionLayer({
  drawing,
  selectedPath = null,
  selectedElsewhere = null,
  selectedCard = null,
  alsoSelected = [],
  hoveredPath = null,
  canvas = false,
}: SelectionLayerProps) {
  const { column, cards, pointed, lastSelected, select } = drawing;
  const pointedPath = hoveredPath ?? pointed?.path ?? null;
  const own = { column, drawing: cards };
  const isHoverOwn = pointedPath !== null && pointedPath !== selectedPath;
  return (
    <>
      {selectedPath === null ? null : (
        <SelectionOutline
          {...own}
          path={selectedPath}
          cardId={selectedCard}
          reveal={selectedElsewhere ?? selectedPath !== lastSelected?.path}
        />
      )}
      {alsoSelected.map((path) => (
        <SelectionOutline
          key={path}
          {...own}
          path={path}
          cardId={selectedCard}
          reveal={selectedElsewhere ?? false}
        />
      ))}
      {isHoverOwn ? (
        <SelectionOutline
          {...own}
          path={pointedPath}
          cardId={hoveredPath === null ? (pointed?.cardId ?? null) : selectedCard}
          hover
        />
      ) : null}
      {canvas ? (
        <CanvasKeys
          column={column}
          from={selectedPath === null ? lastSelected : { path: selectedPath, cardId: selectedCard }}
          onSelect={select}
        />
      ) : null}
    </>
  );
}
