import { useDeferredValue, useMemo, useState } from 'react';
import { createOutline } from '../../cards/assist/outline.ts';
import { kindAt } from '../../cards/edit/kind-at.ts';
import type { ComponentPlace } from '../../cards/edit/place.ts';
import type { ComponentKind } from '../../cards/format/drawn.ts';
import { outside } from '../../features/design/canvas/canvas-selection.ts';
import type { Picked } from '../../features/design/component-actions.ts';
import '../../features/design/canvas/drop-line.css';
import { componentMenu } from '../../features/design/component-menu.ts';
import { focusForm } from '../../features/design/focus-form.ts';
import { mainField } from '../../features/design/main-field.ts';
import { OutlinePanel } from '../../features/design/outline/outline-panel.tsx';
import type { Path } from '../../json/path.ts';
import { rangeOf } from '../../json/places/find.ts';
import { extendedTo } from '../../state/document/selection.ts';
import type { MenuEntry } from '../../ui/menu.tsx';
import { NARROW, useMedia } from '../../ui/use-media.ts';
import { createComponentActions } from '../commands/component-actions.ts';
import { nameOfPicked } from '../commands/component-words.ts';
import { useActions, usePlayground, useServices } from '../services/playground-context.ts';
import { useTextAfterTyping } from './use-text-after-typing.ts';

/** In UTF-16 units. */
const LONG = 60_000;

const NEVER = () => false;

/** The draft as a tree of its cards and components. Loaded when it's first shown. */
export default function DraftOutline() {
  const { playground, editor, mac } = useServices();
  const { select, hover, design, setCardTitle, showPane } = useActions();
  const text = useTextAfterTyping(playground, NEVER);
  const titles = usePlayground((state) => state.document.titles);
  const readOnly = usePlayground((state) => state.document.readOnly);
  const selected = usePlayground((state) => state.selection.selected);
  const isDesign = usePlayground((state) => state.view.editAs === 'design' && !state.document.readOnly);
  const narrow = useMedia(NARROW);
  const [outline] = useState(createOutline);
  const settled = useDeferredValue(text);
  // For most texts, a keystroke only rereads one card and draws it in the same frame. A long text may take longer.
  const shown = text.length < LONG ? text : settled;
  const nodes = useMemo(() => outline(shown), [outline, shown]);
  const [actions] = useState(() => createComponentActions(playground, mac));

  // The same callbacks for every text, so that a keystroke that changes no row redraws none.
  const doors = useMemo(() => {
    const now = () => playground.store.getState();

    function go(path: Path, extend: boolean): void {
      const { document, selection, design: canvas } = now();
      if (extend || (isDesign && canvas.several)) {
        select(extendedTo(selection.selected, path));
        return;
      }
      const range = rangeOf(document.text, path);
      if (range !== null) editor.current?.select({ start: range.start, end: range.start }, { focus: false });
      select({ path, from: isDesign ? 'preview' : 'text' });
    }

    function canEdit(path: Path): boolean {
      const kind = kindAt(now().document.text, path);
      return kind === null ? path.at(-2) === 'cards' : mainField(kind) !== null;
    }

    /** Edits it in place, or in its form if it has no words. */
    function edit(path: Path): void {
      if (narrow) showPane('preview');
      if (!canEdit(path)) {
        if (narrow) design({ sheet: true });
        else focusForm();
        return;
      }
      design({ editing: path });
    }

    function insertAfter(picked: Picked): void {
      const place = placeToInsert(picked);
      if (place === null) return;
      // The palette opens over the drawing.
      if (narrow) showPane('preview');
      design({ inserting: place });
    }

    /** The parts of the menu that change the selection. */
    function selectEntries({ path }: Picked) {
      const { document, design: canvas } = now();
      const around = outside(path);
      return {
        around: around === null ? null : nameOfPicked(document.text, around, 1),
        onAround: () => around !== null && go(around, false),
        several: canvas.several,
        onSeveral: (several: boolean) => design({ several }),
      };
    }

    function menuOf(picked: Picked, { onRename }: { onRename?: () => void }): readonly MenuEntry[] {
      const kinds = Array.from({ length: picked.count }, (_, offset): ComponentKind | never[] => {
        const at = [...picked.path.slice(0, -1), Number(picked.path.at(-1)) + offset];
        return kindAt(now().document.text, picked.count === 1 ? picked.path : at) ?? [];
      }).flat();
      const isCard = picked.path.at(-2) === 'cards';
      const [only] = kinds;
      const kind = isCard ? 'card' : picked.count > 1 ? 'several' : (only ?? 'unknown');
      return componentMenu(kind, kinds, picked, actions, {
        onRename: isCard && picked.count === 1 ? onRename : undefined,
        onEdit: isDesign && picked.count === 1 && canEdit(picked.path) ? () => edit(picked.path) : undefined,
        onInsert: isDesign && placeToInsert(picked) !== null ? () => insertAfter(picked) : undefined,
        ...(isDesign ? selectEntries(picked) : {}),
      });
    }

    return {
      onGo: go,
      onEnter: isDesign ? edit : undefined,
      onInsert: isDesign ? insertAfter : undefined,
      menuOf,
    };
  }, [playground, editor, actions, isDesign, narrow, select, design, showPane]);

  return (
    <OutlinePanel
      {...doors}
      nodes={nodes}
      titles={titles}
      selected={selected}
      onHover={hover}
      onRename={setCardTitle}
      actions={readOnly ? null : actions}
    />
  );
}

function placeToInsert({ path, count }: Picked): ComponentPlace | null {
  if (path.at(-2) === 'cards') return { list: [...path, 'components'], index: Number.MAX_SAFE_INTEGER };
  const index = path.at(-1);
  return typeof index === 'number' ? { list: path.slice(0, -1), index: index + count } : null;
}
