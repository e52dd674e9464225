import type { Canvas } from '../../features/design/canvas/canvas.ts';
import '../../features/design/canvas/drop-line.css';
import { NewComponentDrop } from '../../features/design/canvas/new-component-drop.tsx';
import type { Drawing } from '../../features/preview/card-panel-props.ts';
import { findPlace, placeAt } from '../../features/preview/drawn-elements.ts';
import { SelectionLayer } from '../../features/preview/selection-layer.tsx';
import { toPointer } from '../../json/path.ts';
import { type SelectedComponent, selectedPaths } from '../../state/document/selection.ts';
import { PartSlot, part } from '../../ui/part.tsx';
import { NARROW, useMedia } from '../../ui/use-media.ts';
import { insertAtPlace } from '../commands/component-actions.ts';
import { insertIntoText } from '../commands/document-edits.ts';
import { usePlayground, useServices } from '../services/playground-context.ts';
import { isDesigned } from './use-selection.ts';

const DesignCanvas = part(() => import('../design/design-canvas.tsx'));
const DesignSheet = part(() => import('../design/design-sheet.tsx'));

/** The selected siblings apart from the one that was selected last. */
function alsoSelected(selected: SelectedComponent | null): readonly string[] {
  if (selected?.anchor === undefined) return [];
  return selectedPaths(selected)
    .filter((path) => path.at(-1) !== selected.path.at(-1))
    .map(toPointer);
}

/** The layer over the drawn draft that makes it editable. Not needed for the first paint. */
export default function PreviewEditing({ drawing }: { drawing: Drawing }) {
  const { column } = drawing;
  const { playground, editor } = useServices();
  const readOnly = usePlayground((state) => state.document.readOnly);
  const sheet = usePlayground((state) => state.design.sheet);
  const narrow = useMedia(NARROW);
  const { selected, hovered } = usePlayground((state) => state.selection);
  const isCanvas = usePlayground(isDesigned);
  const outlines = (
    <SelectionLayer
      drawing={drawing}
      selectedPath={selected === null ? null : toPointer(selected.path)}
      selectedElsewhere={selected?.from === 'text' ? selected : null}
      alsoSelected={alsoSelected(selected)}
      hoveredPath={hovered === null ? null : toPointer(hovered)}
      canvas={isCanvas}
    />
  );
  if (readOnly) return outlines;
  const canvas: Canvas = { column, find: (path) => findPlace(column, path, null), at: placeAt };
  return (
    <>
      {outlines}
      <NewComponentDrop
        canvas={canvas}
        onDrop={(kind, place) => {
          if (place === null) insertIntoText(playground, kind);
          else insertAtPlace(playground, kind, place);
          editor.current?.focus();
        }}
      />
      {isCanvas ? (
        <PartSlot>
          <DesignCanvas column={column} />
          {sheet && narrow ? <DesignSheet column={column} /> : null}
        </PartSlot>
      ) : null}
    </>
  );
}
