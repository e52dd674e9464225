import { ChevronRight, Ellipsis } from 'lucide-react';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { OutlineNode } from '../../cards/assist/outline.ts';
import { type Path, toPointer } from '../../json/path.ts';
import { MenuButton } from '../../ui/menu-button.tsx';
import { type ComponentActions, componentMenu } from './component-menu.ts';

interface OutlinePanelProps {
  nodes: readonly OutlineNode[];
  selected: Path | null;
  onGo(path: Path): void;
  onHover?(path: Path | null): void;
  /** Null where the document may only be read. */
  actions: ComponentActions | null;
}

interface Row {
  node: OutlineNode;
  level: number;
  pointer: string;
  isOpen: boolean;
}

const PAGE = 400;

/** The document as a tree of its components. */
export function OutlinePanel({ nodes, selected, onGo, onHover, actions }: OutlinePanelProps) {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [limit, setLimit] = useState(PAGE);
  const tree = useRef<HTMLDivElement>(null);
  const rows = visibleRows(nodes, closed);
  const shown = rows.slice(0, limit);
  const selectedPointer = selected === null ? null : toPointer(selected);
  const current = shown.find(({ pointer }) => pointer === selectedPointer) ?? shown[0];

  /** What is done from here moves the selection; the focus goes along instead of getting lost with its row. */
  const acted = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the rows are those of the text after the act
  useLayoutEffect(() => {
    const box = tree.current;
    if (box === null || selectedPointer === null) return;
    const { activeElement, body } = box.ownerDocument;
    const isInRow = box.contains(activeElement) && activeElement?.role === 'treeitem';
    const isLost = acted.current && (activeElement === body || box.contains(activeElement));
    acted.current = false;
    if (!isInRow && !isLost) return;
    box.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  }, [selectedPointer, nodes]);
  const acting: ComponentActions | null = actions && {
    ...actions,
    move: (...args) => act(() => actions.move(...args)),
    duplicate: (path) => act(() => actions.duplicate(path)),
    remove: (path) => act(() => actions.remove(path)),
    wrap: (...args) => act(() => actions.wrap(...args)),
    unwrap: (path) => act(() => actions.unwrap(path)),
  };
  function act(action: () => void) {
    acted.current = true;
    action();
  }

  function toggle(pointer: string, isOpen: boolean) {
    const next = new Set(closed);
    if (isOpen) next.delete(pointer);
    else next.add(pointer);
    setClosed(next);
  }

  function goTo(row: Row | undefined) {
    if (row === undefined) return;
    onGo(row.node.path);
    const items = tree.current?.querySelectorAll<HTMLElement>('[role="treeitem"]');
    items?.[shown.indexOf(row)]?.focus();
  }

  function onKeyDown(event: KeyboardEvent, row: Row) {
    if (event.target !== event.currentTarget) return;
    const at = shown.indexOf(row);
    const { path } = row.node;
    const isComponent = row.node.kind !== 'card';
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown') goTo(shown[at + 1]);
    else if (event.key === 'ArrowUp') goTo(shown[at - 1]);
    else if (event.key === 'Home') goTo(shown[0]);
    else if (event.key === 'End') goTo(shown.at(-1));
    else if (event.key === 'ArrowRight') {
      if (row.isOpen) goTo(shown[at + 1]);
      else toggle(row.pointer, true);
    } else if (event.key === 'ArrowLeft') {
      if (row.isOpen && row.node.children.length > 0) toggle(row.pointer, false);
      else goTo(shown.slice(0, at).findLast(({ level }) => level < row.level));
    } else if (event.key === 'Enter' || event.key === ' ') goTo(row);
    else if (event.key === 'Delete' && isComponent) acting?.remove(path);
    else return;
    event.preventDefault();
  }

  if (rows.length === 0) {
    return <p className="p-3.5 text-[13px] text-muted">There are no cards or components to list yet.</p>;
  }
  return (
    <div ref={tree} role="tree" aria-label="Outline" className="h-full overflow-y-auto py-1 text-[13px]">
      {shown.map((row) => (
        <div
          key={row.pointer}
          role="treeitem"
          aria-level={row.level}
          aria-selected={row.pointer === selectedPointer}
          aria-expanded={row.node.children.length > 0 ? row.isOpen : undefined}
          tabIndex={row === current ? 0 : -1}
          className="group flex h-7 cursor-pointer items-center gap-1.5 pr-2 hover:bg-hover aria-selected:bg-accent-soft"
          style={{ paddingLeft: `${row.level * 14}px` }}
          onClick={() => goTo(row)}
          onKeyDown={(event) => onKeyDown(event, row)}
          onPointerEnter={() => onHover?.(row.node.path)}
          onPointerLeave={() => onHover?.(null)}
        >
          <ChevronRight
            size={13}
            aria-hidden="true"
            className={`shrink-0 text-muted ${row.isOpen ? 'rotate-90' : ''} ${row.node.children.length > 0 ? '' : 'invisible'}`}
            onClick={(event) => {
              event.stopPropagation();
              toggle(row.pointer, !row.isOpen);
            }}
          />
          <span className="shrink-0 font-medium">{row.node.name}</span>
          <span className="min-w-0 flex-1 truncate text-muted">{row.node.summary}</span>
          {acting !== null && row.node.kind !== 'card' && (
            <MenuButton
              label={`Actions for ${row.node.name} ${row.node.summary}`.trim()}
              size="s"
              align="end"
              icon={<Ellipsis size={14} aria-hidden="true" />}
              className="opacity-0 group-hover:opacity-100 group-focus-within:opacity-100"
              entries={componentMenu(row.node.kind, row.node.path, acting)}
            />
          )}
        </div>
      ))}
      {rows.length > limit && (
        <button
          type="button"
          className="w-full cursor-pointer p-2 text-accent hover:underline"
          onClick={() => setLimit(limit + PAGE)}
        >
          Show more of {rows.length}
        </button>
      )}
    </div>
  );
}

function visibleRows(nodes: readonly OutlineNode[], closed: ReadonlySet<string>, level = 1): Row[] {
  return nodes.flatMap((node) => {
    const pointer = toPointer(node.path);
    const isOpen = !closed.has(pointer);
    const below = isOpen ? visibleRows(node.children, closed, level + 1) : [];
    return [{ node, level, pointer, isOpen }, ...below];
  });
}
