import { type CSSProperties, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { EMPHASIS_KEYS, emphasiseIn, emphasisOfKey } from '../fields/emphasis.ts';
import { boxIn, type Canvas } from './canvas.ts';

interface InPlaceEditorProps {
  canvas: Canvas;
  /** The element that draws the text. */
  element: HTMLElement;
  label: string;
  value: string;
  /** Whether the shortcuts for bold, italic and links work. */
  markdown: boolean;
  /** Whether Shift+Enter adds a line. Enter alone always ends the edit. */
  lines: boolean;
  onChange: (value: string) => void;
  /** Undoes what was typed. */
  onGiveUp: () => void;
  onKeep: () => void;
  /** Something else has taken the focus. */
  onLeft: () => void;
}

const AROUND = 4;
const LEAST_WIDTH = 96;

/** A box with the source of a text, on top of the drawn text and in the same font. Each key updates the drawing. */
export function InPlaceEditor(props: InPlaceEditorProps) {
  const { canvas, element, label, value, markdown, lines } = props;
  const box = useRef<HTMLTextAreaElement>(null);
  const [style] = useState(() => styleOver(canvas, element));
  const over = useRef(false);

  useLayoutEffect(() => {
    const area = box.current;
    if (area === null) return;
    area.focus({ preventScroll: true });
    area.select();
  }, []);

  const leave = (how: () => void) => {
    if (over.current) return;
    over.current = true;
    how();
  };

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    event.stopPropagation();
    if (isComposing(event.nativeEvent)) return;
    const emphasis = markdown ? emphasisOfKey(event) : null;
    if (emphasis !== null) {
      event.preventDefault();
      emphasiseIn(event.currentTarget, emphasis, props.onChange);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      leave(props.onGiveUp);
    } else if (event.key === 'Enter' && !(lines && event.shiftKey)) {
      event.preventDefault();
      leave(props.onKeep);
    }
  }

  return (
    // An invisible copy of the text gives the box its height, so that nothing has to be measured on each key.
    <div className="design-in-place-box" style={style} data-text={value}>
      <textarea
        ref={box}
        data-in-place=""
        data-own-keys={markdown ? EMPHASIS_KEYS : undefined}
        aria-label={label}
        className="design-in-place"
        dir="auto"
        rows={1}
        spellCheck={false}
        value={value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
        onBlur={() => leave(props.onLeft)}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => event.stopPropagation()}
      />
    </div>
  );
}

/** Safari ends a composition before its last key event, which still has the key code 229. */
function isComposing({ isComposing: now, keyCode }: globalThis.KeyboardEvent): boolean {
  return now || keyCode === 229;
}

function styleOver({ column }: Canvas, element: HTMLElement): CSSProperties & { '--field-size': string } {
  const words = element.querySelector<HTMLElement>('[dir="auto"], time') ?? element;
  const { left, top, width } = boxIn(column, element);
  const { fontSize, fontWeight, lineHeight, textAlign } = getComputedStyle(words);
  const wide = Math.max(width, LEAST_WIDTH);
  // In the right half of the column, the box grows to the left.
  const shift = left + width + AROUND > column.clientWidth / 2 && wide > width ? wide - width : 0;
  const ratio = Number.parseFloat(lineHeight) / Number.parseFloat(fontSize);
  return {
    left: left - AROUND - shift,
    top: top - AROUND,
    width: wide + 2 * AROUND,
    '--field-size': fontSize,
    fontSize,
    fontWeight,
    // Relative to the font size, which is larger on a phone.
    lineHeight: Number.isNaN(ratio) ? lineHeight : ratio,
    textAlign: textAlign === 'right' ? 'right' : 'start',
  };
}
