import { Plus } from 'lucide-react';
import { type KeyboardEvent, memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { OutlineNode } from '../../../cards/assist/outline.ts';
import { fromPointer, type Path, toPointer } from '../../../json/path.ts';
import { type SelectedComponent, selectedPaths } from '../../../state/document/selection.ts';
import { afterFrame } from '../../../ui/later/after-frame.ts';
import type { MenuEntry } from '../../../ui/menu.tsx';
import type { ComponentActions, Picked } from '../component-actions.ts';
import { PlacedMenu } from '../placed-menu.tsx';
import type { OutlineDoors } from './outline-item.tsx';
import { OutlinePieceView } from './outline-piece.tsx';
import { createOutlineRows, firstRows, type OutlineRow } from './outline-rows.ts';
import { useOutlineDrag } from './use-outline-drag.tsx';

interface OutlinePanelProps {
  nodes: readonly OutlineNode[];
  titles: Readonly<Record<string, string>>;
  selected: SelectedComponent | null;
  /** `extend` also selects everything between it and the selection. */
  onGo(path: Path, extend: boolean): void;
  onHover?(path: Path | null): void;
  /** Called for Enter on a card or component, and for F2 on a component. */
  onEnter?: ((path: Path) => void) | undefined;
  /** Called for "/" on a component or card. */
  onInsert?: ((picked: Picked) => void) | undefined;
  onRename(key: string, title: string): void;
  menuOf(picked: Picked, more: { onRename?: () => void }): readonly MenuEntry[];
  /** Null if the document is read-only. */
  actions: ComponentActions | null;
}

const PAGE = 400;

/** The document as a tree of its cards and components. */
export const OutlinePanel = memo(function OutlinePanel(props: OutlinePanelProps) {
  const { nodes, titles, selected, onGo, onHover, actions } = props;
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [limit, setLimit] = useState(PAGE);
  const [renaming, setRenaming] = useState<string | null>(null);
  const [menu, setMenu] = useState<{ pointer: string; left: number; top: number } | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLElement | null>(null);
  const [rowsOf] = useState(createOutlineRows);
  const all = rowsOf(nodes, closed, titles);
  const count = all.reduce((sum, { rows }) => sum + rows.length, 0);
  const pieces = firstRows(all, limit);
  const items = pieces.flatMap(({ rows }) => rows).filter((row) => row.is === 'node');
  const pointers = useMemo(() => new Set(selectedPaths(selected).map(toPointer)), [selected]);
  const primary = selected === null ? null : toPointer(selected.path);
  const current = (items.find(({ pointer }) => pointer === primary) ?? items[0])?.pointer ?? null;
  const order = items.map(({ pointer }) => pointer).join(' ');
  const openMenu = (pointer: string, at: { left: number; top: number }, row: HTMLElement) => {
    if (!pointers.has(pointer)) onGo(fromPointer(pointer), false);
    opener.current = row;
    setMenu({ pointer, ...at });
  };
  const drag = useOutlineDrag(tree, actions, selected, (row) => {
    const { left, bottom } = row.getBoundingClientRect();
    openMenu(row.dataset.pointer ?? '', { left, top: bottom }, row);
  });

  /** Whether the outline had the focus. If so, the focus follows the selection instead of getting lost with a row. */
  const hadFocus = useRef(false);
  /** Whether the button below the tree has added a card, whose row gets the focus next. */
  const goesToRow = useRef(false);
  useEffect(() => {
    const box = tree.current;
    if (box === null) return;
    const note = () => {
      const { activeElement, body } = box.ownerDocument;
      if (activeElement !== body) hadFocus.current = box.contains(activeElement);
    };
    box.ownerDocument.addEventListener('focusin', note);
    return () => box.ownerDocument.removeEventListener('focusin', note);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: also runs when an edit changes the rows
  useLayoutEffect(() => {
    const box = tree.current;
    if (box === null || primary === null) return;
    const row = rowOf(box, primary);
    const { activeElement, body } = box.ownerDocument;
    const isInRow = box.contains(activeElement) && activeElement?.role === 'treeitem';
    const isOnButton = goesToRow.current && box.nextElementSibling === activeElement;
    if (isInRow || isOnButton || (hadFocus.current && activeElement === body)) row?.focus();
    goesToRow.current = false;
    // Scrolling needs the layout, which would be made twice for the frame that draws the form.
    return afterFrame(() => row?.scrollIntoView({ block: 'nearest' }));
  }, [primary, order]);

  const toggle = (pointer: string, isOpen: boolean) => {
    const next = new Set(closed);
    if (isOpen) next.delete(pointer);
    else next.add(pointer);
    setClosed(next);
  };
  const goTo = (row: OutlineRow | undefined, extend = false) => {
    if (row === undefined || row.is !== 'node') return;
    onGo(row.path, extend);
    if (tree.current !== null) rowOf(tree.current, row.pointer)?.focus();
  };
  const pickedAt = (pointer: string): Picked => {
    const paths = selectedPaths(selected);
    const [first] = paths;
    return first !== undefined && pointers.has(pointer)
      ? { path: first, count: paths.length }
      : { path: fromPointer(pointer), count: 1 };
  };
  const onKey = (pointer: string, event: KeyboardEvent) => {
    const at = items.findIndex((row) => row.pointer === pointer);
    const row = items[at];
    if (row === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.shiftKey && event.key.startsWith('Arrow')) {
      const siblings = items.filter(({ path }) => isSibling(path, row.path));
      const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      goTo(siblings[siblings.indexOf(row) + by], true);
    } else if (event.key === 'ArrowDown') goTo(items[at + 1]);
    else if (event.key === 'ArrowUp') goTo(items[at - 1]);
    else if (event.key === 'Home') goTo(items[0]);
    else if (event.key === 'End') goTo(items.at(-1));
    else if (event.key === 'ArrowRight') {
      if (row.isOpen) goTo(items[at + 1]);
      else toggle(pointer, true);
    } else if (event.key === 'ArrowLeft') {
      if (row.isOpen && row.holds) toggle(pointer, false);
      else goTo(items.slice(0, at).findLast(({ level }) => level < row.level));
    } else if (event.key === 'Enter' || event.key === ' ') {
      goTo(row);
      if (event.key === 'Enter') props.onEnter?.(row.path);
    } else if (event.key === 'F2' && actions !== null) {
      if (row.kind === 'card') setRenaming(pointer);
      else props.onEnter?.(row.path);
    } else if (event.key === 'Delete' || event.key === 'Backspace') actions?.remove(pickedAt(pointer));
    else if (event.key === '/' && props.onInsert !== undefined) props.onInsert(pickedAt(pointer));
    else return;
    event.preventDefault();
  };

  const now: OutlineDoors = {
    press: (pointer, extend) =>
      goTo(
        items.find((row) => row.pointer === pointer),
        extend,
      ),
    key: onKey,
    toggle: (pointer) => toggle(pointer, closed.has(pointer)),
    hover: (pointer) => onHover?.(pointer === null ? null : fromPointer(pointer)),
    menu: openMenu,
    startRename: setRenaming,
    rename(pointer, title) {
      setRenaming(null);
      const row = items.find((item) => item.pointer === pointer);
      if (title !== null && row !== undefined)
        props.onRename(row.summary, title === row.summary ? '' : title);
      if (tree.current !== null) rowOf(tree.current, pointer)?.focus();
    },
  };
  const doors = useRef(now);
  doors.current = now;

  return (
    <div className="flex h-full min-h-0 flex-col">
      <div
        ref={tree}
        role="tree"
        aria-label="Outline"
        aria-multiselectable="true"
        data-keeps-letters={props.onInsert === undefined ? undefined : ''}
        className="relative min-h-0 flex-1 overflow-y-auto py-1 text-[13px]"
      >
        {count === 0 ? (
          <p className="p-3.5 text-[13px] text-muted">There are no cards or components to list yet.</p>
        ) : null}
        {pieces.map(({ key, rows }) => {
          const isIn = (pointer: string | null) => rows.some((row) => row.pointer === pointer);
          return (
            <OutlinePieceView
              key={key}
              rows={rows}
              selected={[...pointers].some(isIn) ? pointers : null}
              current={isIn(current) ? current : null}
              renaming={isIn(renaming) ? renaming : null}
              acts={actions !== null}
              doors={doors}
            />
          );
        })}
        {drag}
        {count > limit && (
          <button
            type="button"
            className="w-full cursor-pointer p-2 text-accent hover:underline"
            onClick={() => setLimit(limit + PAGE)}
          >
            Show more of {count}
          </button>
        )}
      </div>
      {actions === null ? null : (
        <button
          type="button"
          className="flex h-9 shrink-0 cursor-pointer items-center gap-1.5 border-t border-line px-3.5 text-[13px] text-muted -outline-offset-2 hover:text-ink"
          onClick={() => {
            goesToRow.current = true;
            actions.addCard(null);
          }}
        >
          <Plus size={14} aria-hidden="true" />
          Add a card
        </button>
      )}
      {menu === null ? null : (
        <PlacedMenu
          at={menu}
          entries={props.menuOf(pickedAt(menu.pointer), { onRename: () => setRenaming(menu.pointer) })}
          opener={opener}
          onClose={() => setMenu(null)}
        />
      )}
    </div>
  );
});

function rowOf(tree: HTMLElement, pointer: string): HTMLElement | null {
  const rows = tree.querySelectorAll<HTMLElement>('[role="treeitem"]');
  return [...rows].find(({ dataset }) => dataset.pointer === pointer) ?? null;
}

function isSibling(a: Path, b: Path): boolean {
  return a.length === b.length && a.slice(0, -1).every((step, index) => step === b[index]);
}
