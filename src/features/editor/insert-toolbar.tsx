import {
  Columns2,
  Copy,
  Ellipsis,
  ExternalLink,
  ListTree,
  type LucideIcon,
  Minus,
  MoveVertical,
  Square,
  Tag,
  Type,
  WandSparkles,
  Workflow,
} from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { COMPONENT_KINDS, componentTable } from '../../cards/format/components/table.ts';
import type { ComponentKind } from '../../cards/format/drawn.ts';
import { dragTypeOf } from '../../state/document/component-drag.ts';
import { Button } from '../../ui/button.tsx';
import type { MenuEntry } from '../../ui/menu.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';

interface InsertToolbarProps {
  onInsert(kind: ComponentKind): void;
  onFormat(): void;
  outline: { shown: boolean; onShownChange(shown: boolean): void };
  /** More menu entries, below the components that have no button. */
  more?: readonly MenuEntry[];
  disabled?: boolean;
}

const BUTTONS: readonly { kind: ComponentKind; label: string; Icon: LucideIcon }[] = [
  { kind: 'componentText', label: 'Text', Icon: Type },
  { kind: 'componentBadge', label: 'Badge', Icon: Tag },
  { kind: 'componentRow', label: 'Row', Icon: Columns2 },
  { kind: 'componentContainer', label: 'Container', Icon: Square },
  { kind: 'componentDivider', label: 'Divider', Icon: Minus },
  { kind: 'componentSpacer', label: 'Spacer', Icon: MoveVertical },
  { kind: 'componentLinkButton', label: 'Link', Icon: ExternalLink },
  { kind: 'componentCopyButton', label: 'Copy', Icon: Copy },
  { kind: 'componentWorkflowButton', label: 'Workflow', Icon: Workflow },
];

/** Every component without a button of its own. */
const IN_MENU = COMPONENT_KINDS.filter((kind) => !BUTTONS.some((button) => button.kind === kind)).map(
  (kind) => ({ kind, label: componentTable[kind].name }),
);

const TOOL = 'max-[899px]:h-11! max-[899px]:min-w-9';
/** Labels that are hidden behind their icons when the components need the room. */
const WORDS = { outline: '@max-[900px]:sr-only', format: '@max-[810px]:sr-only' } as const;

/** Inserts a component with one click at the valid place nearest the caret. One Tab stop; arrow keys move inside. */
export function InsertToolbar({
  onInsert,
  onFormat,
  outline,
  more = [],
  disabled = false,
}: InsertToolbarProps) {
  const [current, setCurrent] = useState(0);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled)')];
    const at = event.target instanceof HTMLElement ? buttons.indexOf(event.target) : -1;
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (at === -1 || to === undefined) return;
    event.preventDefault();
    buttons[(to + buttons.length) % buttons.length]?.focus();
  }

  const entries: MenuEntry[] = [
    ...IN_MENU.map(({ kind, label }) => ({ kind: 'item' as const, label, onSelect: () => onInsert(kind) })),
    ...(more.length > 0 ? [{ kind: 'separator' as const }, ...more] : []),
  ];
  const stop = (index: number) => (index === current ? 0 : -1);
  return (
    <div
      role="toolbar"
      aria-label="Insert"
      className="@container flex h-10.5 min-w-0 flex-1 items-center gap-0.5 border-line bg-app px-2 max-[899px]:h-13 max-[899px]:flex-none max-[899px]:border-t"
      onKeyDown={onKeyDown}
    >
      {/* With all buttons disabled, the keyboard has nothing to scroll to. */}
      <div
        className={`flex min-w-0 flex-1 items-center gap-0.5 pr-4 [mask-image:linear-gradient(to_left,transparent,black_16px)] [scrollbar-width:none] ${disabled ? 'overflow-x-hidden' : 'overflow-x-auto'}`}
      >
        {BUTTONS.map(({ kind, label, Icon }, index) => (
          <Button
            key={kind}
            variant="ghost"
            size="s"
            className="-outline-offset-2! max-[899px]:h-11! max-[899px]:flex-col max-[899px]:gap-0.5 max-[899px]:text-[11px]"
            icon={<Icon size={15} strokeWidth={1.75} aria-hidden="true" />}
            disabled={disabled}
            draggable={!disabled}
            tabIndex={stop(index)}
            onFocus={() => setCurrent(index)}
            onDragStart={(event) => {
              event.dataTransfer.setData(dragTypeOf(kind), kind);
              event.dataTransfer.effectAllowed = 'copy';
            }}
            onClick={() => onInsert(kind)}
          >
            {label}
          </Button>
        ))}
      </div>
      {!disabled && (
        <MenuButton
          label="More"
          size="s"
          className={TOOL}
          icon={<Ellipsis size={15} strokeWidth={1.75} aria-hidden="true" />}
          entries={entries}
        />
      )}
      <Button
        variant="ghost"
        size="s"
        className={TOOL}
        icon={<ListTree size={15} strokeWidth={1.75} aria-hidden="true" />}
        aria-pressed={outline.shown}
        data-tooltip="Outline"
        onClick={() => outline.onShownChange(!outline.shown)}
      >
        <span className={WORDS.outline}>Outline</span>
      </Button>
      <Button
        variant="ghost"
        size="s"
        className={TOOL}
        icon={<WandSparkles size={15} strokeWidth={1.75} aria-hidden="true" />}
        disabled={disabled}
        data-tooltip="Format  Shift+Alt+F"
        onClick={onFormat}
      >
        <span className={WORDS.format}>Format</span>
      </Button>
    </div>
  );
}
