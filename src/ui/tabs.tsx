import type { ReactNode } from 'react';
import { moveFocus } from './roving-focus.ts';

export interface TabItem<T extends string> {
  value: T;
  label: ReactNode;
  icon?: ReactNode;
  /** A count or a mark after the label. */
  badge?: ReactNode;
}

interface TabsProps<T extends string> {
  label: string;
  items: readonly TabItem<T>[];
  value: T;
  onValueChange: (value: T) => void;
  /** Prefix of the ids that tie tabs and panels together; give the same to `TabPanel`. */
  idPrefix: string;
  /** `pill`: the switch of the header; `line`: a row of underlined tabs. */
  look?: 'pill' | 'line';
  className?: string;
}

const LIST = { pill: 'rounded-lg bg-sunken p-0.75 gap-0.5', line: 'gap-5 px-3.5' } as const;
const TAB = {
  pill: 'h-7 gap-2 rounded-md px-3.5 text-muted aria-selected:bg-raised aria-selected:text-ink aria-selected:shadow-tab',
  line: 'h-10 gap-1.5 border-b-2 border-transparent text-muted aria-selected:border-accent aria-selected:text-ink',
} as const;

/** A list of tabs; the chosen one follows the focus. */
export function Tabs<T extends string>({
  label,
  items,
  value,
  onValueChange,
  idPrefix,
  look = 'line',
  className = '',
}: TabsProps<T>) {
  return (
    <div
      role="tablist"
      aria-label={label}
      className={`inline-flex items-center ${LIST[look]} ${className}`}
      onKeyDown={(event) => moveFocus(event, 'tab')}
    >
      {items.map((item) => (
        <button
          key={item.value}
          type="button"
          role="tab"
          id={`${idPrefix}-tab-${item.value}`}
          aria-selected={item.value === value}
          aria-controls={item.value === value ? `${idPrefix}-panel-${item.value}` : undefined}
          tabIndex={item.value === value ? 0 : -1}
          onClick={() => onValueChange(item.value)}
          className={`inline-flex cursor-pointer items-center text-[13px] font-medium whitespace-nowrap hover:text-ink ${TAB[look]}`}
        >
          {item.icon}
          {item.label}
          {item.badge}
        </button>
      ))}
    </div>
  );
}

export function TabPanel({
  idPrefix,
  value,
  hidden = false,
  className = '',
  children,
}: {
  idPrefix: string;
  value: string;
  /** Hidden but still mounted, so that its state is kept. */
  hidden?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div
      role="tabpanel"
      id={`${idPrefix}-panel-${value}`}
      aria-labelledby={`${idPrefix}-tab-${value}`}
      hidden={hidden}
      className={className}
    >
      {children}
    </div>
  );
}
