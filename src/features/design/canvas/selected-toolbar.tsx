import {
  ArrowDown,
  ArrowUp,
  Copy,
  Ellipsis,
  ListChecks,
  type LucideIcon,
  PanelBottom,
  Plus,
  Trash2,
  WrapText,
} from 'lucide-react';
import { type KeyboardEvent, memo, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { valueInWords } from '../../../cards/assist/field-words.ts';
import { toPointer } from '../../../json/path.ts';
import type { MenuEntry } from '../../../ui/menu.tsx';
import { MenuButton } from '../../../ui/menu-button.tsx';
import type { ComponentActions } from '../component-actions.ts';
import { ChoiceSample } from '../fields/choice-sample.tsx';
import type { Canvas } from './canvas.ts';
import type { CanvasSelection } from './canvas-selection.ts';
import type { ToolbarChoice } from './toolbar-choices.ts';
import { type ToolbarPlace, toolbarPlace } from './toolbar-place.ts';

interface SelectedToolbarProps {
  canvas: Canvas;
  selection: CanvasSelection;
  choices: readonly ToolbarChoice[];
  wraps: readonly MenuEntry[];
  more: readonly MenuEntry[];
  actions: ComponentActions;
  onInsert: () => void;
  /** Opens the sheet on a phone; null if the form is next to the canvas. */
  onProperties: (() => void) | null;
  /** On a phone, a button for this takes the place of Shift. */
  several: boolean;
  onSeveral: (several: boolean) => void;
}

/** The most common actions for the selection, next to it and never over it. Renders again only if its props change. */
export const SelectedToolbar = memo(function SelectedToolbar(props: SelectedToolbarProps) {
  const { canvas, selection, choices, wraps, more, actions, onInsert, onProperties } = props;
  const { several, onSeveral } = props;
  const { name, picked, isCard } = selection;
  const bar = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<ToolbarPlace | null>(null);
  const pointer = toPointer(picked.path);

  // biome-ignore lint/correctness/useExhaustiveDependencies: other buttons change the toolbar's size
  useLayoutEffect(() => {
    let followed: Element | null = null;
    const measure = () => {
      const element = bar.current;
      const target = canvas.find(pointer)?.element;
      if (element === null || target === undefined) return;
      follow(target);
      const next = toolbarPlace(canvas.column, target, element);
      setPlace((before) => (before !== null && samePlace(before, next) ? before : next));
    };
    // Measures after the browser's layout, and only if a key changed the size of something.
    const observer = new ResizeObserver(measure);
    const follow = (target: Element) => {
      if (target === followed) return;
      if (followed !== null) observer.unobserve(followed);
      followed = target;
      observer.observe(target);
    };
    measure();
    observer.observe(canvas.column);
    return () => observer.disconnect();
  }, [canvas, pointer, name, place?.isBeside]);

  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label="Selected component"
      className="design-toolbar"
      data-placed={place !== null}
      data-beside={place?.isBeside === true ? '' : undefined}
      style={onProperties === null && place !== null ? { left: place.left, top: place.top } : undefined}
      onKeyDown={moveAmongButtons}
      onPointerDown={(event) => event.stopPropagation()}
    >
      <span className="design-toolbar-name">{name}</span>
      {onProperties === null ? null : (
        <div className="design-toolbar-group">
          <Tool label="Properties" Icon={PanelBottom} onClick={onProperties} />
        </div>
      )}
      {choices.map(({ shared, value, onChoose }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset doesn't belong in a toolbar
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
        {onProperties === null ? null : (
          <Tool
            label="Select several"
            Icon={ListChecks}
            pressed={several}
            onClick={() => onSeveral(!several)}
          />
        )}
        <ToolMenu label="More" icon={<Ellipsis size={14} aria-hidden="true" />} entries={more} />
      </div>
    </div>
  );
});

function samePlace(a: ToolbarPlace, b: ToolbarPlace): boolean {
  return a.left === b.left && a.top === b.top && a.isBeside === b.isBeside;
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
  pressed?: boolean;
  onClick: () => void;
}

function Tool({ label, Icon, shortcut, pressed, onClick }: ToolProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={pressed}
      data-tooltip={shortcut === undefined ? label : `${label}  ${shortcut}`}
      className="design-tool"
      onClick={onClick}
    >
      <Icon size={14} aria-hidden="true" />
    </button>
  );
}

/** The arrow keys, Home and End move the focus between the buttons. */
function moveAmongButtons(event: KeyboardEvent<HTMLDivElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
  const at = event.target instanceof HTMLElement ? buttons.indexOf(event.target) : -1;
  const last = buttons.length - 1;
  const next = {
    ArrowRight: at + 1,
    ArrowDown: at + 1,
    ArrowLeft: at - 1,
    ArrowUp: at - 1,
    Home: 0,
    End: last,
  };
  const to = Object.entries(next).find(([key]) => key === event.key)?.[1];
  if (at === -1 || to === undefined || event.altKey) return;
  event.preventDefault();
  event.stopPropagation();
  buttons[(to + buttons.length) % buttons.length]?.focus();
}
