import { type CSSProperties, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { EMPHASIS_KEYS, emphasiseIn, emphasisOfKey } from '../fields/emphasis.ts';
import { boxIn, type Canvas } from './canvas.ts';

interface InPlaceEditorProps {
  canvas: Canvas;
  /** What is drawn of it. */
  element: HTMLElement;
  label: string;
  value: string;
  /** Bold, italic and links by their keys. */
  markdown: boolean;
  /** Enter is a key like others only with Shift. */
  lines: boolean;
  onChange: (value: string) => void;
  /** Takes back what was typed. */
  onGiveUp: () => void;
  onKeep: () => void;
  /** Something else has taken the focus. */
  onLeft: () => void;
}

const AROUND = 4;
const LEAST_WIDTH = 96;

/** The source of a text over what is drawn of it, in the same letters. Every key is drawn at once. */
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
    // A copy of the text makes the box as high as it must be, so that no key has anything measured.
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

/** Safari ends a composition before the key that ends it; its code says what it was. */
function isComposing({ isComposing: now, keyCode }: globalThis.KeyboardEvent): boolean {
  return now || keyCode === 229;
}

function styleOver({ column }: Canvas, element: HTMLElement): CSSProperties & { '--field-size': string } {
  const words = element.querySelector<HTMLElement>('[dir="auto"], time') ?? element;
  const { left, top, width } = boxIn(column, element);
  const { fontSize, fontWeight, lineHeight, textAlign } = getComputedStyle(words);
  const wide = Math.max(width, LEAST_WIDTH);
  // What is right-aligned grows to the left.
  const shift = left + width + AROUND > column.clientWidth / 2 && wide > width ? wide - width : 0;
  const ratio = Number.parseFloat(lineHeight) / Number.parseFloat(fontSize);
  return {
    left: left - AROUND - shift,
    top: top - AROUND,
    width: wide + 2 * AROUND,
    '--field-size': fontSize,
    fontSize,
    fontWeight,
    // Of the letters’ size, which a phone makes larger.
    lineHeight: Number.isNaN(ratio) ? lineHeight : ratio,
    textAlign: textAlign === 'right' ? 'right' : 'start',
  };
}
