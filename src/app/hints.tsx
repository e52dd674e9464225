import { Lightbulb, X } from 'lucide-react';
import { Button, IconButton } from '../ui/button.tsx';
import { useActions, usePlayground } from './playground-context.ts';

const HINTS = [
  { id: 'follow', text: 'The preview follows every key you press. Change a text and watch.' },
  { id: 'alt-click', text: 'Hold Alt and click a component in the preview to find its JSON.' },
  { id: 'palette', text: 'Everything has a name: press Ctrl+K, or ⌘K on a Mac, and type what you want.' },
] as const;

/** Three things worth knowing, one at a time, until they are closed; then never again. */
export function Hints() {
  const closed = usePlayground((state) => state.view.hintsClosed);
  const { prefer } = useActions();
  const hint = HINTS.find(({ id }) => !closed.includes(id));
  if (hint === undefined) return null;
  const number = HINTS.indexOf(hint) + 1;
  const close = (ids: readonly string[]) => prefer({ hintsClosed: [...closed, ...ids] });
  return (
    <aside
      aria-label="Hint"
      className="ui-rise max-[899px]:hidden fixed right-4 bottom-10 z-30 flex max-w-[min(26rem,calc(100vw-2rem))] items-center gap-2.5 rounded-lg border border-line bg-raised py-1.5 pr-1.5 pl-3.5 text-[12px] text-muted shadow-pop"
    >
      <Lightbulb size={14} className="shrink-0 text-accent" aria-hidden="true" />
      <p className="min-w-0 flex-1">{hint.text}</p>
      {number < HINTS.length ? (
        <Button size="s" variant="ghost" onClick={() => close([hint.id])}>
          Next hint
        </Button>
      ) : null}
      <IconButton
        size="s"
        label="Close hints"
        icon={<X size={14} />}
        onClick={() => close(HINTS.map(({ id }) => id))}
      />
    </aside>
  );
}
