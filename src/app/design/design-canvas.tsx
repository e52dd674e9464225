import { useMemo, useState } from 'react';
import { copiedText } from '../../cards/edit/copied-text.ts';
import type { Canvas } from '../../features/design/canvas/canvas.ts';
import { CanvasLayer } from '../../features/design/canvas/canvas-layer.tsx';
import '../../features/design/design.css';
import { findPlace, placeAt } from '../../features/preview/drawn-elements.ts';
import { NARROW, useMedia } from '../../ui/use-media.ts';
import { createComponentActions, pasteAfter } from '../commands/component-actions.ts';
import { createFieldActions } from '../commands/field-actions.ts';
import { useActions, usePlayground, useServices } from '../services/playground-context.ts';
import { useShowText } from './use-show-text.ts';

/** The drawing as a canvas. Its code loads when Design is first chosen. */
export default function DesignCanvas({ column }: { column: HTMLElement }) {
  const { playground, editor, mac } = useServices();
  const { select, design } = useActions();
  const text = usePlayground((state) => state.document.text);
  const titles = usePlayground((state) => state.document.titles);
  const selected = usePlayground((state) => state.selection.selected);
  const canvasState = usePlayground((state) => state.design);
  const narrow = useMedia(NARROW);
  const showText = useShowText();
  const [actions] = useState(() => createComponentActions(playground, mac));
  const [fields] = useState(() => createFieldActions(playground, () => editor.current, showText));
  const canvas = useMemo(
    (): Canvas => ({
      column,
      find: (path) => findPlace(column, path, null),
      at: placeAt,
    }),
    [column],
  );
  return (
    <CanvasLayer
      canvas={canvas}
      text={text}
      titles={titles}
      selected={selected}
      design={canvasState}
      actions={actions}
      fields={fields}
      narrow={narrow}
      onSelect={(path) => select(path === null ? null : { path, from: 'preview' })}
      onDesign={design}
      onPaste={(picked, json) => pasteAfter(playground, picked, json)}
      jsonOf={({ path, count }) => copiedText(text, path, count)}
    />
  );
}
