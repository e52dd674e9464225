import { X } from 'lucide-react';
import { useEffect } from 'react';
import { Button, IconButton } from './button.tsx';

export interface ToastItem {
  id: number;
  text: string;
  tone: 'info' | 'error';
  action?: { label: string; run: () => void };
}

const INFO_STAYS_MS = 6_000;
const WITH_ACTION_STAYS_MS = 12_000;

/** Errors stay until they are closed; the rest goes by itself, later when there is something to press. */
function Toast({ item, onClose }: { item: ToastItem; onClose: (id: number) => void }) {
  useEffect(() => {
    if (item.tone === 'error') return;
    const timer = setTimeout(() => onClose(item.id), item.action ? WITH_ACTION_STAYS_MS : INFO_STAYS_MS);
    return () => clearTimeout(timer);
  }, [item, onClose]);
  const { action } = item;
  return (
    <li className="ui-rise pointer-events-auto flex items-center gap-2 rounded-lg border border-line bg-raised py-1.5 pr-1.5 pl-3.5 text-[13px] text-ink shadow-pop">
      <span className={item.tone === 'error' ? 'text-error' : ''}>{item.text}</span>
      {action ? (
        <Button
          size="s"
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

/** Short messages at the foot of the window, read out as they come. */
export function Toasts({ items, onClose }: { items: readonly ToastItem[]; onClose: (id: number) => void }) {
  return (
    <section
      aria-label="Notices"
      aria-live="polite"
      className="pointer-events-none fixed inset-x-3 bottom-10 z-90 flex justify-center"
    >
      <ol className="flex flex-col items-center gap-2">
        {items.map((item) => (
          <Toast key={item.id} item={item} onClose={onClose} />
        ))}
      </ol>
    </section>
  );
}
