import { useDeferredValue, useMemo, useState } from 'react';
import { outlineOf } from '../../cards/assist/outline.ts';
import { OutlinePanel } from '../../features/editor/outline-panel.tsx';
import { rangeOf } from '../../json/find.ts';
import type { Path } from '../../json/path.ts';
import { createComponentActions } from '../commands/component-actions.ts';
import { useActions, usePlayground, useServices } from '../services/playground-context.ts';

/** The draft as a tree of its components; loaded when it is first shown. */
export default function DraftOutline() {
  const { playground, editor, mac } = useServices();
  const { select, hover } = useActions();
  const { text, readOnly } = usePlayground((state) => state.document);
  const selected = usePlayground((state) => state.selection.selected);
  const settled = useDeferredValue(text);
  const nodes = useMemo(() => outlineOf(settled), [settled]);
  const [actions] = useState(() => createComponentActions(playground, mac));

  function go(path: Path): void {
    const range = rangeOf(text, path);
    if (range !== null) editor.current?.select({ start: range.start, end: range.start }, { focus: false });
    select({ path, from: 'text' });
  }

  return (
    <OutlinePanel
      nodes={nodes}
      selected={selected?.path ?? null}
      onGo={go}
      onHover={hover}
      actions={readOnly ? null : actions}
    />
  );
}
