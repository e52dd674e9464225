import { Braces, RadioTower } from 'lucide-react';
import type { Mode } from '../state/view.ts';
import { Tabs } from '../ui/tabs.tsx';

/** The id prefix that ties the header's tabs to their panels. */
export const MODE_TABS = 'mode';

interface ModeTabsProps {
  mode: Mode;
  onModeChange: (mode: Mode) => void;
  /** Leaves out the icons to save room. */
  narrow: boolean;
}

/** The two sides of the playground. */
export function ModeTabs({ mode, onModeChange, narrow }: ModeTabsProps) {
  return (
    <Tabs
      label="Mode"
      look="pill"
      idPrefix={MODE_TABS}
      value={mode}
      onValueChange={onModeChange}
      items={[
        { value: 'draft', label: 'Draft', icon: narrow ? null : <Braces size={14} aria-hidden="true" /> },
        {
          value: 'endpoint',
          label: 'Endpoint',
          icon: narrow ? null : <RadioTower size={14} aria-hidden="true" />,
        },
      ]}
    />
  );
}
