import { Bold, Italic, Link } from 'lucide-react';
import { type KeyboardEvent, memo, type ReactNode, type RefObject, useRef } from 'react';
import { IconButton } from '../../../ui/button.tsx';
import { EMPHASIS_KEYS, type Emphasis, emphasiseIn, emphasisOfKey } from './emphasis.ts';
import { type FieldProps, INPUT, shownText } from './field-props.ts';

/** Fields that allow more characters than this get a box of several lines. */
const LONG = 1000;

const ICON = { size: 13, 'aria-hidden': true } as const;

const BUTTONS: readonly { emphasis: Emphasis; label: string; icon: ReactNode }[] = [
  { emphasis: 'bold', label: 'Bold', icon: <Bold {...ICON} /> },
  { emphasis: 'italic', label: 'Italic', icon: <Italic {...ICON} /> },
  { emphasis: 'link', label: 'Link', icon: <Link {...ICON} /> },
];

/** Text, with buttons for bold, italic and links if a long field takes markdown. */
export function TextControl({ label, field, value, mixed, describedBy, invalid, onChange }: FieldProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const { rule } = field;
  const shown = mixed ? '' : shownText(value);
  const isMarkdown = rule.kind === 'text' && rule.markdown === true;
  const isLong = (rule.kind === 'text' && rule.max > LONG) || shown.includes('\n');
  const shared = {
    'aria-label': label,
    'aria-describedby': describedBy,
    'aria-invalid': invalid || undefined,
    placeholder: mixed ? 'Several values' : undefined,
    dir: 'auto',
    value: shown,
  } as const;

  function emphasise(emphasis: Emphasis): void {
    if (box.current === null) return;
    box.current.focus();
    emphasiseIn(box.current, emphasis, (text) => onChange(text, true));
  }

  const press = useRef(emphasise);
  press.current = emphasise;

  if (!isLong) {
    return (
      <input
        {...shared}
        className={`h-8.5 ${INPUT}`}
        onChange={(event) => onChange(event.currentTarget.value, true)}
      />
    );
  }
  return (
    <div className="relative">
      <textarea
        {...shared}
        ref={box}
        data-own-keys={isMarkdown ? EMPHASIS_KEYS : undefined}
        rows={2}
        className={`block max-h-60 min-h-14 resize-y py-1.5 [field-sizing:content] ${INPUT}`}
        onChange={(event) => onChange(event.currentTarget.value, true)}
        onKeyDown={(event: KeyboardEvent) => {
          const emphasis = isMarkdown ? emphasisOfKey(event) : null;
          if (emphasis === null) return;
          event.preventDefault();
          event.stopPropagation();
          emphasise(emphasis);
        }}
      />
      {isMarkdown ? <EmphasisButtons onPress={press} /> : null}
    </div>
  );
}

/** Typing in the text doesn't render them again. */
const EmphasisButtons = memo(function EmphasisButtons({
  onPress,
}: {
  onPress: RefObject<(emphasis: Emphasis) => void>;
}) {
  return (
    <div className="mt-1 flex gap-0.5">
      {BUTTONS.map(({ emphasis, label, icon }) => (
        <IconButton
          key={emphasis}
          size="s"
          label={label}
          icon={icon}
          onClick={() => onPress.current(emphasis)}
        />
      ))}
    </div>
  );
});
