import { Check } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Drawn } from '../../../cards/format/drawn.ts';
import { CopyIcon } from '../drawing/card-icons.tsx';
import { placeOf, type ViewProps } from '../drawing/component-place.ts';
import { usePanelServices } from '../drawing/preview-context.ts';

const NOTE_MS = 2000;
const NOTES = { copied: 'Copied', refused: 'Not copied: the browser refused the clipboard' } as const;

export function CopyButtonView({ component, path }: ViewProps<Drawn<'componentCopyButton'>>) {
  const { ports, announce } = usePanelServices();
  const [outcome, setOutcome] = useState<keyof typeof NOTES | null>(null);
  const cancel = useRef<(() => void) | null>(null);
  useEffect(() => () => cancel.current?.(), []);

  const tell = (said: keyof typeof NOTES) => {
    cancel.current?.();
    setOutcome(said);
    announce(NOTES[said]);
    cancel.current = ports.clock.setTimer(() => {
      setOutcome(null);
      // Only changes are read out, so clear the text; otherwise the next copy would be silent.
      announce('');
    }, NOTE_MS);
  };
  const copy = () => {
    ports.writeClipboard(component.copyButtonValue).then(
      () => tell('copied'),
      () => tell('refused'),
    );
  };
  const label = component.copyButtonTooltipLabel.trim() === '' ? 'Copy' : component.copyButtonTooltipLabel;
  return (
    <div className="card-copy-line" {...placeOf(component, path)}>
      <button
        type="button"
        className="card-icon-button"
        aria-label={label}
        data-tooltip={outcome === null ? label : undefined}
        onClick={copy}
      >
        {outcome === 'copied' ? (
          <Check className="card-copy-done" size={15} aria-hidden="true" />
        ) : (
          <CopyIcon />
        )}
        {outcome === null ? null : <span className="card-copy-note">{NOTES[outcome]}</span>}
      </button>
    </div>
  );
}
