import { Command as Cmdk } from 'cmdk';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { COMPONENT_KINDS, componentTable } from '../../../cards/format/components/table.ts';
import type { ComponentKind } from '../../../cards/format/drawn.ts';

interface InsertPaletteProps {
  /** In pixels from the window's corner. */
  at: { left: number; top: number };
  kinds: readonly ComponentKind[];
  /** `opener` is the element that had the focus before. */
  onPick: (kind: ComponentKind, opener: Element | null) => void;
  onClose: (opener: Element | null) => void;
}

const WIDTH = 280;
const HEIGHT = 340;

/** A searchable list of the components that are allowed here. */
export function InsertPalette({ at, kinds, onPick, onClose }: InsertPaletteProps) {
  const root = useRef<HTMLDivElement>(null);
  const [opener] = useState(() => document.activeElement);
  const [sought, setSought] = useState('');
  const close = useEffectEvent(() => onClose(opener));
  useEffect(() => {
    const leave = (event: PointerEvent) => {
      if (event.target instanceof Node && root.current?.contains(event.target) === false) close();
    };
    addEventListener('pointerdown', leave, { capture: true });
    return () => removeEventListener('pointerdown', leave, { capture: true });
  }, []);
  return (
    <div
      ref={root}
      role="dialog"
      aria-label="Insert a component"
      data-in-place=""
      className="ui-rise fixed z-60 w-70 overflow-hidden rounded-lg border border-line bg-raised text-ink shadow-pop"
      style={{
        left: Math.max(8, Math.min(at.left, innerWidth - WIDTH - 8)),
        top: Math.max(8, Math.min(at.top, innerHeight - HEIGHT - 8)),
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Tab') event.preventDefault();
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose(opener);
      }}
    >
      <Cmdk
        label="Insert a component"
        loop
        filter={(kind, search, keywords = []) => rank(search.replace(/^\//, ''), kind, keywords)}
      >
        <Cmdk.Input
          autoFocus
          value={sought}
          onValueChange={setSought}
          placeholder="Find a component"
          className="ui-search h-10 w-full px-3 text-[13px] placeholder:text-faint"
        />
        <Cmdk.List className="max-h-70 overflow-auto p-1">
          <Cmdk.Empty className="px-3 py-6 text-center text-[13px] text-muted">
            <span role="status">{whyNothing(sought, kinds)}</span>
          </Cmdk.Empty>
          {kinds.map((kind) => {
            const { name, summary } = componentTable[kind];
            return (
              <Cmdk.Item
                key={kind}
                value={kind}
                keywords={[name, summary]}
                onSelect={() => onPick(kind, opener)}
                className="flex h-9 cursor-pointer items-center gap-2 rounded-md px-2.5 text-[13px] data-[selected=true]:bg-hover pointer-coarse:h-11"
              >
                <span className="flex-1">{name}</span>
                <span className="max-w-32 truncate font-mono text-[11px] text-muted" aria-hidden="true">
                  {kind}
                </span>
              </Cmdk.Item>
            );
          })}
        </Cmdk.List>
      </Cmdk>
    </div>
  );
}

/** Why nothing was found: the component may exist but not be allowed here. */
function whyNothing(sought: string, kinds: readonly ComponentKind[]): string {
  const looked = sought.replace(/^\//, '');
  const elsewhere = COMPONENT_KINDS.filter((kind) => !kinds.includes(kind)).find(
    (kind) => rank(looked, kind, [componentTable[kind].name]) > 0,
  );
  return elsewhere === undefined
    ? 'No component has this name.'
    : `A ${componentTable[elsewhere].name.toLowerCase()} can’t go here. Insert it further out.`;
}

/** Ranks the start of the name first, then of a word in it, then the kind, then the summary; 0 if nothing matches. */
function rank(search: string, kind: string, [name = '', summary = '']: readonly string[]): number {
  const looked = search.trim().toLowerCase();
  const called = name.toLowerCase();
  if (called.startsWith(looked)) return 1;
  if (called.split(' ').some((word) => word.startsWith(looked))) return 0.8;
  if (kind.toLowerCase().includes(looked.replaceAll(' ', ''))) return 0.6;
  return summary.toLowerCase().includes(looked) ? 0.2 : 0;
}
