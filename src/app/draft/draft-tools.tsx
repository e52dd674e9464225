import { startTransition, useEffect, useRef, useState } from 'react';
import { breadcrumbAt, type Crumb } from '../../cards/assist/breadcrumb.ts';
import { Breadcrumb } from '../../features/editor/breadcrumb.tsx';
import { InsertToolbar } from '../../features/editor/insert-toolbar.tsx';
import { ProblemsPanel } from '../../features/editor/problems-panel.tsx';
import type { Path } from '../../json/path.ts';
import { rangeOf } from '../../json/places/find.ts';
import type { CaretPlace } from '../../state/document/selection.ts';
import { Button } from '../../ui/button.tsx';
import { afterPause } from '../../ui/later/after-pause.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { formatText, insertIntoText, minifyText, wrapText } from '../commands/document-edits.ts';
import { useActions, usePlayground, useServices } from '../services/playground-context.ts';
import { EDIT_AS } from './edit-as.ts';
import { siblingsAt } from './siblings-at.ts';

const WRAPPABLE = ['card', 'components', 'component'];

/** Switches between the ways to edit the draft. */
export function EditAsTabs() {
  const { prefer } = useActions();
  const editAs = usePlayground((state) => state.view.editAs);
  return (
    <Tabs
      label="Edit as"
      look="pill"
      idPrefix={EDIT_AS}
      className="shrink-0"
      value={editAs}
      onValueChange={(next) => prefer({ editAs: next })}
      items={[
        { value: 'json', label: 'JSON' },
        { value: 'design', label: 'Design' },
      ]}
    />
  );
}

/** The tools of Design that aren't next to what they change. */
export function DesignToolbar() {
  const { undo, redo } = useActions();
  const canUndo = usePlayground(({ document }) => document.canUndo && !document.readOnly);
  const canRedo = usePlayground(({ document }) => document.canRedo && !document.readOnly);
  const tools = useRef<HTMLDivElement>(null);
  // The last undo disables the Undo button.
  useKeptFocus(tools);
  return (
    <div ref={tools} className="flex min-w-0 flex-1 items-center justify-end gap-1 px-2">
      <Button variant="ghost" size="s" disabled={!canUndo} onClick={undo}>
        Undo
      </Button>
      <Button variant="ghost" size="s" disabled={!canRedo} onClick={redo}>
        Redo
      </Button>
    </div>
  );
}

/** Inserts components, formats, and does whatever else changes the text as a whole. */
export function DraftToolbar() {
  const { playground, editor } = useServices();
  const { prefer } = useActions();
  const outline = usePlayground((state) => state.view.outline);
  const readOnly = usePlayground((state) => state.document.readOnly);
  const shape = usePlayground((state) => state.document.checked.shape);
  return (
    <InsertToolbar
      disabled={readOnly}
      onInsert={(kind) => {
        insertIntoText(playground, kind);
        editor.current?.focus();
      }}
      outline={{ shown: outline, onShownChange: (shown) => prefer({ outline: shown }) }}
      onFormat={() => formatText(playground)}
      more={[
        { kind: 'item', label: 'Minify', onSelect: () => minifyText(playground) },
        {
          kind: 'item',
          label: 'Wrap as response',
          disabled: !WRAPPABLE.includes(shape),
          onSelect: () => wrapText(playground),
        },
      ]}
    />
  );
}

/** "1.2 KB", as an endpoint would send it. */
function sizeInWords(text: string): string {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} KB` : `${(bytes / 1_000_000).toFixed(2)} MB`;
}

/** Wait until after the frame that shows the moved caret, or until the next pause while someone types. */
const CRUMBS_AFTER_MS = 40;
const CRUMBS_AFTER_TYPING_MS = 200;

/** Measuring a large text takes longer than a keystroke may, so it waits for the next pause. */
const SIZE_AFTER_MS = 300;

function useSize(): string {
  const { store } = useServices().playground;
  const [size, setSize] = useState(() => sizeInWords(store.getState().document.text));
  useEffect(() => {
    let stop = () => {};
    const unsubscribe = store.subscribe(({ document }, { document: former }) => {
      if (document.text === former.text) return;
      stop();
      stop = afterPause(() => setSize(sizeInWords(store.getState().document.text)), SIZE_AFTER_MS);
    });
    return () => {
      stop();
      unsubscribe();
    };
  }, [store]);
  return size;
}

/** The size of the draft, and actions on the whole of it. */
function DraftSize() {
  const { playground } = useServices();
  const size = useSize();
  const wraps = usePlayground(
    ({ document: { readOnly, checked } }) => !readOnly && WRAPPABLE.includes(checked.shape),
  );
  return (
    <span className="flex items-center gap-3">
      {wraps ? (
        <Button size="s" onClick={() => wrapText(playground)}>
          Wrap as response
        </Button>
      ) : null}
      {size}
    </span>
  );
}

const SIZE = <DraftSize />;

/** Every problem of the draft, with a way to go to each. Without problems, no keystroke redraws it. */
export function DraftProblems() {
  const { editor } = useServices();
  const { applyEdits } = useActions();
  const problems = usePlayground((state) => state.document.checked.problems);
  const problemCount = usePlayground((state) => state.document.checked.problemCount);
  const readOnly = usePlayground((state) => state.document.readOnly);
  const hasAny = problems.length > 0;
  const text = usePlayground((state) => (hasAny ? state.document.text : ''));
  const caret = usePlayground((state) => (hasAny ? (state.caret?.offset ?? null) : null));
  return (
    <ProblemsPanel
      problems={problems}
      problemCount={problemCount}
      text={text}
      readOnly={readOnly}
      caret={caret}
      onGo={(problem) => editor.current?.select(problem.range)}
      onFix={(edits) => applyEdits(edits)}
      onAllFixed={() => editor.current?.focus()}
      trailing={SIZE}
    />
  );
}

/** The path from the whole document to the caret, found once the caret rests. */
function useCrumbs(): readonly Crumb[] {
  const { store } = useServices().playground;
  const [crumbsAt] = useState(createCrumbsAt);
  const read = () => crumbsAt(store.getState().document.text, store.getState().caret);
  const [crumbs, setCrumbs] = useState(read);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      timer = undefined;
      const next = crumbsAt(store.getState().document.text, store.getState().caret);
      startTransition(() => setCrumbs(next));
    };
    const unsubscribe = store.subscribe((state, former) => {
      if (state.caret === former.caret && state.document.text === former.document.text) return;
      if (state.document.text !== former.document.text) {
        clearTimeout(timer);
        timer = setTimeout(look, CRUMBS_AFTER_TYPING_MS);
      } else {
        timer ??= setTimeout(look, CRUMBS_AFTER_MS);
      }
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [store, crumbsAt]);
  return crumbs;
}

/** Where the caret is in the draft. Nothing is redrawn while it stays in the same part of the document. */
export function DraftBreadcrumb() {
  const { editor, playground } = useServices();
  const crumbs = useCrumbs();
  const [doors] = useState(() => {
    const text = () => playground.store.getState().document.text;
    return {
      onGo(path: Path) {
        const range = rangeOf(text(), path);
        if (range !== null) editor.current?.select({ start: range.start, end: range.start });
      },
      siblings: (path: Path) => siblingsAt(text(), path),
    };
  });
  return <Breadcrumb crumbs={crumbs} {...doors} />;
}

/** Returns the same array of crumbs as long as their content is the same. */
function createCrumbsAt(): (text: string, caret: CaretPlace | null) => readonly Crumb[] {
  let former: readonly Crumb[] = [];
  return (text, caret) => {
    const next = caret === null ? [] : breadcrumbAt(text, caret.offset);
    const isSame =
      next.length === former.length &&
      next.every(({ path }, depth) => path.at(-1) === former[depth]?.path.at(-1));
    if (!isSame) former = next;
    return former;
  };
}
