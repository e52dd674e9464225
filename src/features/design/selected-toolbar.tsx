import {
  ArrowDown,
  ArrowUp,
  Copy,
  Ellipsis,
  type LucideIcon,
  PanelBottom,
  Plus,
  Trash2,
  WrapText,
} from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { valueInWords } from '../../cards/assist/field-words.ts';
import type { MenuEntry } from '../../ui/menu.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';
import { boxIn, type Canvas } from './canvas.ts';
import type { ComponentActions, Picked } from './component-actions.ts';
import { ChoiceSample } from './fields/choice-sample.tsx';
import type { SharedField } from './shared-fields.ts';

interface SelectedToolbarProps {
  canvas: Canvas;
  path: string;
  name: string;
  picked: Picked;
  /** Only its cards have these: nothing to wrap. */
  isCard: boolean;
  choices: readonly { shared: SharedField; value: string | null; onChoose: (value: string) => void }[];
  wraps: readonly MenuEntry[];
  more: readonly MenuEntry[];
  actions: ComponentActions;
  onInsert: () => void;
  /** Opens the sheet of a phone; null where the form is beside the canvas. */
  onProperties: (() => void) | null;
  /** Whatever makes the drawing another one. */
  drawing: unknown;
}

const GAP = 10;
const EDGE = 8;

/** What is done most to what is selected, beside it and never over it. */
export function SelectedToolbar(props: SelectedToolbarProps) {
  const { canvas, path, name, picked, isCard, choices, wraps, more, actions, onInsert, onProperties } = props;
  const bar = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: measured for each drawing
  useLayoutEffect(() => {
    const measure = () => {
      const element = bar.current;
      const target = canvas.find(path)?.element;
      if (element === null || target === undefined) return;
      setPlace(placeBeside(canvas.column, target, element));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(canvas.column);
    return () => observer.disconnect();
  }, [canvas, path, props.drawing, name]);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
    const at = event.target instanceof HTMLElement ? buttons.indexOf(event.target) : -1;
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (at === -1 || to === undefined || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    buttons[(to + buttons.length) % buttons.length]?.focus();
  }

  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label="Selected component"
      className="design-toolbar"
      data-placed={place !== null}
      style={onProperties === null ? (place ?? undefined) : undefined}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.stopPropagation()}
    >
      <span className="design-toolbar-name">{name}</span>
      {choices.map(({ shared, value, onChoose }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place among the buttons of a toolbar
        <div key={shared.label} role="group" aria-label={shared.label} className="design-toolbar-group">
          {(shared.field.values ?? []).map((option) => (
            <button
              key={option}
              type="button"
              aria-pressed={option === value}
              aria-label={valueInWords(option)}
              data-tooltip={`${shared.label}: ${valueInWords(option)}`}
              className="design-tool"
              onClick={() => onChoose(option)}
            >
              {shared.field.role === 'spacing' ? (
                <span aria-hidden="true">{option}</span>
              ) : (
                <ChoiceSample role={shared.field.role} value={option} />
              )}
            </button>
          ))}
        </div>
      ))}
      <div className="design-toolbar-group">
        <Tool
          label="Move up"
          Icon={ArrowUp}
          shortcut={actions.keys.up}
          onClick={() => actions.move(picked, -1)}
        />
        <Tool
          label="Move down"
          Icon={ArrowDown}
          shortcut={actions.keys.down}
          onClick={() => actions.move(picked, 1)}
        />
        <Tool
          label="Duplicate"
          Icon={Copy}
          shortcut={actions.keys.duplicate}
          onClick={() => actions.duplicate(picked)}
        />
        <Tool label="Delete" Icon={Trash2} shortcut="Delete" onClick={() => actions.remove(picked)} />
        {isCard || wraps.length === 0 ? null : (
          <ToolMenu label="Wrap" icon={<WrapText size={14} aria-hidden="true" />} entries={wraps} />
        )}
        <Tool
          label={isCard ? 'Insert a component' : 'Insert after'}
          Icon={Plus}
          shortcut="/"
          onClick={onInsert}
        />
        {onProperties === null ? null : <Tool label="Properties" Icon={PanelBottom} onClick={onProperties} />}
        <ToolMenu label="More" icon={<Ellipsis size={14} aria-hidden="true" />} entries={more} />
      </div>
    </div>
  );
}

function ToolMenu({
  label,
  icon,
  entries,
}: {
  label: string;
  icon: ReactNode;
  entries: readonly MenuEntry[];
}) {
  return (
    <MenuButton label={label} size="s" align="end" className="design-tool" icon={icon} entries={entries} />
  );
}

interface ToolProps {
  label: string;
  Icon: LucideIcon;
  shortcut?: string;
  onClick: () => void;
}

function Tool({ label, Icon, shortcut, onClick }: ToolProps) {
  return (
    <button
      type="button"
      aria-label={label}
      data-tooltip={shortcut === undefined ? label : `${label}  ${shortcut}`}
      className="design-tool"
      onClick={onClick}
    >
      <Icon size={14} aria-hidden="true" />
    </button>
  );
}

/** Above it where there is room, else below; as far to the side as the window of the drawing lets it. */
function placeBeside(column: HTMLElement, target: HTMLElement, bar: HTMLElement) {
  const { left, top, width, height } = boxIn(column, target);
  const frame = column.parentElement ?? column;
  const outer = column.getBoundingClientRect();
  const view = frame.getBoundingClientRect();
  const most = view.right - outer.left - EDGE - bar.offsetWidth;
  const least = view.left - outer.left + EDGE;
  const above = top - bar.offsetHeight - GAP;
  return {
    left: Math.max(least, Math.min(left + width / 2 - bar.offsetWidth / 2, most)),
    top: above + outer.top >= view.top - frame.scrollTop && above > 0 ? above : top + height + GAP,
  };
}
