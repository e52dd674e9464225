import { X } from 'lucide-react';
import { type FocusEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button, IconButton } from './button.tsx';

export interface ToastItem {
  id: number;
  text: string;
  tone: 'info' | 'error';
  action?: { label: string; run: () => void };
}

const INFO_STAYS_MS = 6_000;
const WITH_ACTION_STAYS_MS = 12_000;

interface ToastProps {
  item: ToastItem;
  onClose: (id: number) => void;
  /** Called with its id when a pointer or the focus is on it, and with null when neither is. */
  onHold: (id: number | null) => void;
}

/** Errors stay until they're closed; others close by themselves, but never while a pointer or the focus is on them. */
function Toast({ item, onClose, onHold }: ToastProps) {
  const [isPointedAt, setIsPointedAt] = useState(false);
  const [isFocused, setIsFocused] = useState(false);
  const isHeld = isPointedAt || isFocused;
  useEffect(() => {
    if (item.tone === 'error' || isHeld) return;
    const timer = setTimeout(() => onClose(item.id), item.action ? WITH_ACTION_STAYS_MS : INFO_STAYS_MS);
    return () => clearTimeout(timer);
  }, [item, isHeld, onClose]);
  const { action, id } = item;
  useEffect(() => {
    if (!isHeld) return;
    onHold(id);
    return () => onHold(null);
  }, [id, isHeld, onHold]);
  return (
    <li
      onPointerEnter={() => setIsPointedAt(true)}
      onPointerLeave={() => setIsPointedAt(false)}
      onFocus={() => setIsFocused(true)}
      onBlur={(event) => setIsFocused(event.currentTarget.contains(event.relatedTarget))}
      className="ui-rise pointer-events-auto flex items-center gap-2 rounded-lg border border-line bg-raised py-1.5 pr-1.5 pl-3.5 text-[13px] text-ink shadow-pop"
    >
      <span className={item.tone === 'error' ? 'text-error' : ''}>{item.text}</span>
      {action ? (
        <Button
          size="s"
          data-notice-action
          onClick={() => {
            action.run();
            onClose(item.id);
          }}
        >
          {action.label}
        </Button>
      ) : null}
      <IconButton size="s" label="Dismiss" icon={<X size={14} />} onClick={() => onClose(item.id)} />
    </li>
  );
}

/** Moves the focus to what the newest notice offers. */
export function focusNotice(): void {
  const notices = document.querySelectorAll('[aria-label="Notices"] li');
  const newest = notices[notices.length - 1];
  const target = newest?.querySelector('[data-notice-action]') ?? newest?.querySelector('button');
  if (target instanceof HTMLElement) target.focus();
}

/** Keeps notices above the problems and their fixes, however tall these are and whatever is below them. */
function keepClear({ style, ownerDocument }: HTMLElement): () => void {
  const below = [...ownerDocument.querySelectorAll('[data-keep-clear]')];
  const sizes = new ResizeObserver(() => {
    const boxes = below.map((each) => each.getBoundingClientRect()).filter(({ height }) => height > 0);
    const top = Math.min(...boxes.map((box) => box.top));
    if (boxes.length === 0) style.removeProperty('--keep-clear');
    else style.setProperty('--keep-clear', `${innerHeight - top}px`);
  });
  for (const each of below) sizes.observe(each);
  return () => sizes.disconnect();
}

/**
 * Short messages at the bottom of the window, read out as they appear. Only the newest is shown, above everything that
 * is marked as `data-keep-clear`. A message that it replaced comes back after it, and one that a pointer or the focus is
 * on stays until they leave it.
 */
export function Toasts({ items, onClose }: { items: readonly ToastItem[]; onClose: (id: number) => void }) {
  const cameFrom = useRef<Element | null>(null);
  const remember = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Element && !currentTarget.contains(relatedTarget)) {
      cameFrom.current = relatedTarget;
    }
  };
  const list = useRef<HTMLElement>(null);
  const [held, setHeld] = useState<number | null>(null);
  const shown = items.find(({ id }) => id === held) ?? items.at(-1);
  const isShown = shown !== undefined;
  useLayoutEffect(() => {
    if (isShown && list.current !== null) return keepClear(list.current);
  }, [isShown]);
  const close = useCallback(
    (id: number) => {
      const isInside = list.current?.contains(document.activeElement) ?? false;
      onClose(id);
      const back = cameFrom.current;
      if (isInside && back instanceof HTMLElement && back.isConnected) back.focus();
      else if (isInside) document.querySelector('main')?.focus();
    },
    [onClose],
  );
  return (
    <section
      ref={list}
      aria-label="Notices"
      aria-live="polite"
      onFocus={remember}
      className="pointer-events-none fixed inset-x-3 bottom-[calc(0.75rem+var(--keep-clear,1.75rem))] z-90 flex justify-center"
    >
      <ol className="flex flex-col items-center gap-2">
        {shown === undefined ? null : <Toast key={shown.id} item={shown} onClose={close} onHold={setHeld} />}
      </ol>
    </section>
  );
}
