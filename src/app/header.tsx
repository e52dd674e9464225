import { BookOpen, CircleQuestionMark, Ellipsis, LayoutGrid, Link, Moon, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Mode, Pane } from '../state/view.ts';
import { Button, IconButton } from '../ui/button.tsx';
import type { MenuEntry } from '../ui/menu.tsx';
import { MenuButton } from '../ui/menu-button.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import { shownShortcut } from './commands/shortcuts.ts';
import { ExportMenu } from './draft/export-menu.tsx';
import { Logo } from './logo.tsx';
import { ModeTabs } from './mode-tabs.tsx';
import { useAppTheme } from './services/app-theme.ts';
import type { DialogName } from './services/dialog-name.ts';
import { useThemeChoice } from './use-theme-choice.ts';

interface HeaderProps {
  narrow: boolean;
  mac: boolean;
  mode: Mode;
  onModeChange: (mode: Mode) => void;
  pane: Pane;
  onPaneChange: (pane: Pane) => void;
  onOpen: (dialog: DialogName) => void;
  /** The draft's name with its menu, and whether it is saved. */
  draft: ReactNode;
  status: ReactNode;
  exportEntries: readonly MenuEntry[];
}

const PANES = [
  { value: 'edit', label: 'Edit' },
  { value: 'preview', label: 'Preview' },
] as const;

export function Header(props: HeaderProps) {
  const { narrow, mac, onOpen } = props;
  const theme = useAppTheme();
  const themes = useThemeChoice();
  if (narrow) return <NarrowHeader {...props} />;
  return (
    <header className="grid h-13 shrink-0 grid-cols-[1fr_auto_1fr] items-center gap-4 border-b border-line bg-app px-4">
      <div className="flex min-w-0 items-center gap-2.5">
        <Logo />
        <h1 className="text-[14px] font-semibold whitespace-nowrap max-[1100px]:sr-only">Card Playground</h1>
        <span aria-hidden="true" className="text-[15px] text-faint max-[1100px]:hidden">
          /
        </span>
        {props.draft}
        {props.status}
      </div>
      <ModeTabs mode={props.mode} onModeChange={props.onModeChange} narrow={false} />
      <div className="flex items-center justify-end gap-2">
        <Button
          variant="ghost"
          icon={<LayoutGrid size={15} aria-hidden="true" />}
          onClick={() => onOpen('examples')}
        >
          Examples
        </Button>
        <Button
          variant="ghost"
          aria-label={`Commands, ${shownShortcut('mod+k', mac)}`}
          data-tooltip="Commands"
          onClick={() => onOpen('palette')}
        >
          {shownShortcut('mod+k', mac)}
        </Button>
        <ExportMenu entries={props.exportEntries} />
        <Button
          variant="primary"
          icon={<Link size={15} aria-hidden="true" />}
          data-opens="share"
          onClick={() => onOpen('share')}
        >
          Share
        </Button>
        <div className="flex items-center">
          <IconButton
            label="Reference"
            icon={<BookOpen size={16} aria-hidden="true" />}
            data-opens="reference"
            onClick={() => onOpen('reference')}
          />
          <IconButton
            label="Help"
            icon={<CircleQuestionMark size={16} aria-hidden="true" />}
            onClick={() => onOpen('help')}
          />
          <MenuButton
            label="Theme"
            align="end"
            icon={
              theme === 'light' ? <Sun size={16} aria-hidden="true" /> : <Moon size={16} aria-hidden="true" />
            }
            entries={[themes]}
          />
        </div>
      </div>
    </header>
  );
}

function NarrowHeader(props: HeaderProps) {
  const { onOpen } = props;
  const themes = useThemeChoice();
  return (
    <header className="shrink-0 border-b border-line bg-app">
      <div className="flex h-12 items-center gap-2 px-3">
        <Logo />
        <h1 className="sr-only">Card Playground</h1>
        <div className="flex min-w-0 flex-1 items-center gap-2">
          {props.draft}
          {props.status}
        </div>
        <IconButton
          label="Examples"
          icon={<LayoutGrid size={16} aria-hidden="true" />}
          onClick={() => onOpen('examples')}
        />
        <IconButton
          label="Share"
          variant="primary"
          icon={<Link size={15} aria-hidden="true" />}
          onClick={() => onOpen('share')}
        />
        <MenuButton
          label="More"
          align="end"
          icon={<Ellipsis size={16} aria-hidden="true" />}
          entries={[
            ...props.exportEntries,
            { kind: 'separator' },
            themes,
            { kind: 'separator' },
            { kind: 'item', label: 'Commands', onSelect: () => onOpen('palette') },
            { kind: 'item', label: 'Reference', onSelect: () => onOpen('reference') },
            { kind: 'item', label: 'About Card Playground', onSelect: () => onOpen('help') },
          ]}
        />
      </div>
      <div className="flex items-center justify-between gap-2 px-3 pb-2">
        <ModeTabs mode={props.mode} onModeChange={props.onModeChange} narrow />
        <SegmentedControl
          label="Shown pane"
          options={PANES}
          value={props.pane}
          onValueChange={props.onPaneChange}
        />
      </div>
    </header>
  );
}
