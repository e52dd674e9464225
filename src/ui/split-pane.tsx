import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';

interface SplitPaneProps {
  /** Accessible name of the handle between the panes. */
  label: string;
  first: ReactNode;
  second: ReactNode;
  /** Share of the first pane in percent. */
  share: number;
  onShareChange: (share: number) => void;
  /** Neither pane gets smaller than this share. */
  minimum?: number;
  initial: number;
  /** Which pane to show when there's no room for both. The other one stays mounted. */
  only?: 'first' | 'second' | null;
}

const STEP = 2;
const PANE = 'min-h-0 min-w-0 flex-col not-[[hidden]]:flex';

/** Two panes side by side with a handle between them, for pointer and keyboard. */
export function SplitPane({
  label,
  first,
  second,
  share,
  onShareChange,
  minimum = 25,
  initial,
  only = null,
}: SplitPaneProps) {
  const frame = useRef<HTMLDivElement>(null);
  const set = (next: number) => onShareChange(Math.min(100 - minimum, Math.max(minimum, next)));

  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const box = frame.current?.getBoundingClientRect();
    if (box === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    set(((event.clientX - box.left) / box.width) * 100);
  };
  const key = (event: KeyboardEvent<HTMLDivElement>) => {
    const targets: Record<string, number> = {
      ArrowLeft: share - STEP,
      ArrowRight: share + STEP,
      Home: minimum,
      End: 100 - minimum,
      Enter: initial,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    set(target);
  };

  const columns = `minmax(0, ${share}fr) 1px minmax(0, ${100 - share}fr)`;
  return (
    <div
      ref={frame}
      className="grid min-h-0 flex-1"
      style={{ gridTemplateColumns: only === null ? columns : 'minmax(0, 1fr)' }}
    >
      <div key="first" hidden={only === 'second'} className={PANE}>
        {first}
      </div>
      {only === null ? (
        // biome-ignore lint/a11y/useSemanticElements: an <hr> can't be dragged and focused
        <div
          key="handle"
          role="separator"
          tabIndex={0}
          aria-label={label}
          aria-orientation="vertical"
          aria-valuenow={Math.round(share)}
          aria-valuemin={minimum}
          aria-valuemax={100 - minimum}
          className="ui-handle relative z-10 cursor-col-resize touch-none bg-line"
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={drag}
          onDoubleClick={() => set(initial)}
          onKeyDown={key}
        />
      ) : null}
      <div key="second" hidden={only === 'first'} className={PANE}>
        {second}
      </div>
    </div>
  );
}
