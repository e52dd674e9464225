import { Lightbulb, X } from 'lucide-react';
import { Button, IconButton } from '../../ui/button.tsx';
import { useActions, usePlayground } from '../services/playground-context.ts';

const HINTS = [
  {
    id: 'follow',
    in: 'json',
    text: 'The preview follows every key you press. Change a text and watch.',
  },
  {
    id: 'canvas',
    in: 'design',
    text: 'Click a component to change it, double-click its words to edit them, and drag it to move it.',
  },
  {
    id: 'alt-click',
    in: 'json',
    text: 'Choose Design to change the cards by clicking them. Alt-click finds the JSON of a component.',
  },
  { id: 'palette', in: null, text: 'Press Ctrl+K, or ⌘K on a Mac, and type what you want to do.' },
] as const;

/** A few things worth knowing, one at a time, in full or not at all. A closed hint never comes back. */
export default function Hints() {
  const closed = usePlayground((state) => state.view.hintsClosed);
  const { prefer } = useActions();
  const editAs = usePlayground((state) => state.view.editAs);
  const hint = HINTS.find((one) => !closed.includes(one.id) && (one.in === null || one.in === editAs));
  if (hint === undefined) return null;
  const isLast = hint === HINTS[HINTS.length - 1];
  const close = (ids: readonly string[]) => prefer({ hintsClosed: [...closed, ...ids] });
  return (
    <aside
      aria-label="Hint"
      className="ui-fade flex items-center gap-1.5 max-[1099px]:hidden pointer-coarse:hidden"
    >
      <Lightbulb size={13} className="shrink-0 text-accent" aria-hidden="true" />
      <p>{hint.text}</p>
      {isLast ? null : (
        <Button size="s" variant="ghost" className="h-6! px-1.5!" onClick={() => close([hint.id])}>
          Next hint
        </Button>
      )}
      <IconButton
        size="s"
        label="Close hints"
        className="size-6!"
        icon={<X size={13} aria-hidden="true" />}
        onClick={() => close(HINTS.map(({ id }) => id))}
      />
    </aside>
  );
}
