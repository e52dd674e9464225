import { MoveHorizontal, SunMoon, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { MenuButton } from '../../ui/menu-button.tsx';
import { PopoverButton } from '../../ui/popover-button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import './card.css';
import { type CardTheme, PANEL_WIDTHS, type PanelWidth } from './card-panel-props.ts';

export interface PreviewToolbarProps {
  width: PanelWidth;
  onWidthChange: (width: PanelWidth) => void;
  theme: CardTheme;
  onThemeChange: (theme: CardTheme) => void;
  customerName: string;
  onCustomerNameChange: (name: string) => void;
  /** More controls, shown before the others. */
  children?: ReactNode;
}

const THEMES = { light: 'Light', dark: 'Dark', app: 'App theme' } as const;
const ICON = { size: 15, 'aria-hidden': true } as const;

function isTheme(value: string): value is CardTheme {
  return Object.hasOwn(THEMES, value);
}

/** Controls how the preview is shown. Nothing here changes a card. */
export function PreviewToolbar({
  width,
  onWidthChange,
  theme,
  onThemeChange,
  customerName,
  onCustomerNameChange,
  children,
}: PreviewToolbarProps) {
  const firstName = customerName.trim().split(/\s+/)[0] ?? '';
  return (
    <div className="preview-toolbar flex h-11 shrink-0 items-center gap-0.5 border-b border-line bg-app px-4">
      <h2 className="mr-auto truncate pr-2 text-[13px] font-semibold">Preview</h2>
      {children}
      <MenuButton
        label={`Panel width: ${width} px`}
        size="s"
        align="end"
        icon={<MoveHorizontal {...ICON} />}
        entries={[
          {
            kind: 'choice',
            label: 'Panel width',
            value: String(width),
            options: PANEL_WIDTHS.map((option) => ({ value: String(option), label: `${option} px` })),
            onValueChange: (value) => {
              const chosen = PANEL_WIDTHS.find((option) => String(option) === value);
              if (chosen !== undefined) onWidthChange(chosen);
            },
          },
        ]}
      >
        <span className="preview-toolbar-words">{width} px</span>
      </MenuButton>
      <MenuButton
        label={`Card theme: ${THEMES[theme]}`}
        size="s"
        align="end"
        icon={<SunMoon {...ICON} />}
        entries={[
          {
            kind: 'choice',
            label: 'Card theme',
            value: theme,
            options: Object.entries(THEMES).map(([value, label]) => ({ value, label })),
            onValueChange: (value) => {
              if (isTheme(value)) onThemeChange(value);
            },
          },
        ]}
      >
        <span className="preview-toolbar-words">{THEMES[theme]}</span>
      </MenuButton>
      <PopoverButton
        label={firstName === '' ? 'Customer name' : `Customer name: ${customerName}`}
        size="s"
        align="end"
        icon={<UserRound {...ICON} />}
        content={(close) => (
          <TextField
            label="Customer name"
            hint="Shown above the cards. It stays here and is never sent."
            value={customerName}
            onValueChange={onCustomerNameChange}
            maxLength={200}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) close();
            }}
          />
        )}
      >
        <span className="preview-toolbar-words max-w-24 truncate">{firstName || 'Customer'}</span>
      </PopoverButton>
    </div>
  );
}
