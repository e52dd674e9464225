import { COMPONENT_KINDS, componentTable } from '../../cards/format/components/table.ts';
import { focusNotice } from '../../ui/toast.tsx';
import { useAppTheme } from '../services/app-theme.ts';
import type { DialogName } from '../services/dialog-name.ts';
import type { DraftDoors } from '../services/draft-doors.ts';
import { usePlayground, useServices } from '../services/playground-context.ts';
import { useWorkspaceIfOpen } from '../services/workspace-context.ts';
import type { Command } from './commands.ts';
import { componentCommands, editorCommands } from './component-commands.ts';
import { copyJson } from './copy-json.ts';
import { formatText, insertIntoText, minifyText, wrapText } from './document-edits.ts';

interface CommandContext {
  drafts: DraftDoors;
  open: (dialog: DialogName) => void;
}

const WIDTHS = [280, 360, 480] as const;

/** Every command that is available right now. */
export function useCommands({ drafts, open }: CommandContext): readonly Command[] {
  const services = useServices();
  const theme = useAppTheme();
  const workspace = useWorkspaceIfOpen();
  const { playground, editor } = services;
  const { actions } = playground;
  const mode = usePlayground((state) => state.view.mode);
  const editAs = usePlayground((state) => state.view.editAs);
  const outline = usePlayground((state) => state.view.outline);
  const readOnly = usePlayground((state) => state.document.readOnly);
  const hasNotice = usePlayground((state) => state.notices.length > 0);
  const shape = usePlayground((state) => state.document.checked.shape);
  const other = theme === 'light' ? 'dark' : 'light';
  const writable: Command[] = readOnly
    ? []
    : [
        {
          id: 'format',
          title: 'Format the JSON',
          group: 'Card',
          shortcut: 'mod+shift+f',
          run: () => formatText(playground),
        },
        {
          id: 'minify',
          title: 'Minify the JSON',
          group: 'Card',
          run: () => minifyText(playground),
        },
        ...(mode === 'draft' ? [...editorCommands(services), ...componentCommands(services)] : []),
        ...(['card', 'components', 'component'].includes(shape)
          ? [
              {
                id: 'wrap',
                title: 'Wrap as response',
                group: 'Card' as const,
                run: () => wrapText(playground),
              },
            ]
          : []),
        ...COMPONENT_KINDS.map((kind) => ({
          id: `insert-${kind}`,
          title: `Insert ${componentTable[kind].name.toLowerCase()}`,
          group: 'Card' as const,
          keywords: `${kind} ${componentTable[kind].summary}`,
          run: () => {
            insertIntoText(playground, kind);
            editor.current?.focus();
          },
        })),
      ];
  return [
    {
      id: 'palette',
      title: 'Commands',
      group: 'Help',
      shortcut: 'mod+k',
      run: () => open('palette'),
    },
    ...(hasNotice
      ? [
          {
            id: 'notice',
            title: 'Go to the notice',
            group: 'Go to' as const,
            shortcut: 'f6',
            keywords: 'undo message toast',
            run: focusNotice,
          },
        ]
      : []),
    {
      id: 'go-draft',
      title: 'Show the draft',
      group: 'Go to',
      shortcut: 'd',
      run: () => actions.setMode('draft'),
    },
    {
      id: 'go-endpoint',
      title: 'Show the endpoint',
      group: 'Go to',
      shortcut: 'e',
      keywords: 'url load developer',
      run: () => actions.setMode('endpoint'),
    },
    {
      id: 'examples',
      title: 'Examples',
      group: 'Go to',
      keywords: 'gallery new',
      run: () => open('examples'),
    },
    {
      id: 'reference',
      title: 'Reference',
      group: 'Go to',
      keywords: 'help docs documentation components fields limits markdown protocol',
      run: () => open('reference'),
    },
    {
      id: 'board',
      title: 'State board',
      group: 'Go to',
      keywords: 'conditions side by side dark loading error hidden png',
      run: () => open('board'),
    },
    {
      id: 'from-data',
      title: 'Start from data…',
      group: 'Draft',
      keywords: 'json api response paste file new card',
      run: () => open('from-data'),
    },
    { id: 'new-draft', title: 'New draft', group: 'Draft', run: drafts.create },
    { id: 'duplicate', title: 'Duplicate the draft', group: 'Draft', run: drafts.duplicate },
    { id: 'share', title: 'Share', group: 'Draft', keywords: 'link copy', run: () => open('share') },
    {
      id: 'history',
      title: 'History of the draft',
      group: 'Draft',
      keywords: 'versions restore',
      run: () => open('history'),
    },
    {
      id: 'copy-json',
      title: 'Copy the JSON',
      group: 'Draft',
      keywords: 'export',
      run: () => void copyJson(playground),
    },
    {
      id: 'save',
      title: 'Save',
      group: 'Draft',
      shortcut: 'mod+s',
      run: () => actions.notify({ text: 'Everything is saved as you type.', tone: 'info' }),
    },
    ...writable,
    {
      id: 'outline',
      title: outline ? 'Hide the outline' : 'Show the outline',
      group: 'Card',
      shortcut: 'o',
      keywords: 'tree components structure',
      run: () => {
        actions.setMode('draft');
        actions.prefer({ outline: !outline });
      },
    },
    {
      id: 'edit-as',
      title: editAs === 'json' ? 'Design the cards' : 'Edit the JSON',
      group: 'Go to',
      shortcut: 'i',
      inDesign: true,
      keywords: 'design json canvas visual properties text inspect',
      run: () => {
        actions.setMode('draft');
        const next = editAs === 'json' ? 'design' : 'json';
        actions.prefer({ editAs: next });
        actions.say(next === 'design' ? 'Design' : 'JSON');
      },
    },
    ...WIDTHS.map((width) => ({
      id: `width-${width}`,
      title: `Preview ${width} px wide`,
      group: 'Preview' as const,
      run: () => actions.prefer({ previewWidth: width }),
    })),
    ...(['light', 'dark', 'app'] as const).map((cardTheme) => ({
      id: `cards-${cardTheme}`,
      title: cardTheme === 'app' ? 'Cards follow the app’s theme' : `Cards in the ${cardTheme} theme`,
      group: 'Preview' as const,
      run: () => actions.prefer({ cardTheme }),
    })),
    ...(mode === 'endpoint' && workspace !== null
      ? [
          {
            id: 'load',
            title: 'Load cards',
            group: 'Endpoint' as const,
            shortcut: 'mod+enter',
            run: () => void workspace.load(),
          },
        ]
      : []),
    {
      id: 'theme',
      title: other === 'dark' ? 'Dark theme' : 'Light theme',
      group: 'Settings',
      shortcut: 't',
      run: () => actions.prefer({ appTheme: other }),
    },
    {
      id: 'theme-system',
      title: 'System theme',
      group: 'Settings',
      run: () => actions.prefer({ appTheme: 'system' }),
    },
    {
      id: 'shortcuts',
      title: 'Keyboard shortcuts',
      group: 'Help',
      shortcut: '?',
      inDesign: true,
      run: () => open('shortcuts'),
    },
    {
      id: 'help',
      title: 'About Card Playground',
      group: 'Help',
      keywords: 'what is new data privacy',
      run: () => open('help'),
    },
  ];
}
