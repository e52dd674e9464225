import { fixAll } from '../../cards/edit/fix-all.ts';
import type { ComponentActions } from '../../features/editor/component-menu.ts';
import type { Path } from '../../json/path.ts';
import type { Services } from '../services/services.ts';
import type { Command } from './commands.ts';
import { createComponentActions } from './component-actions.ts';
import { COMPONENT_SHORTCUTS } from './component-shortcuts.ts';

type App = Pick<Services, 'playground' | 'editor' | 'mac'>;

/** What can be done to the component that is selected. */
export function componentCommands({ playground, mac }: App): readonly Command[] {
  const withSelected = (act: (actions: ComponentActions, path: Path) => void) => () => {
    const { selected } = playground.store.getState().selection;
    if (selected === null) {
      playground.actions.notify({ text: 'Put the caret in a component first.', tone: 'info' });
      return;
    }
    act(createComponentActions(playground, mac), selected.path);
  };
  const command = (id: string, title: string, act: Parameters<typeof withSelected>[0]) => ({
    id,
    title,
    group: 'Component' as const,
    run: withSelected(act),
  });
  return [
    {
      ...command('move-up', 'Move the component up', ({ move }, path) => move(path, -1)),
      shortcut: COMPONENT_SHORTCUTS.up,
      leaves: 'fields',
    },
    {
      ...command('move-down', 'Move the component down', ({ move }, path) => move(path, 1)),
      shortcut: COMPONENT_SHORTCUTS.down,
      leaves: 'fields',
    },
    {
      ...command('duplicate-component', 'Duplicate the component', ({ duplicate }, path) => duplicate(path)),
      shortcut: COMPONENT_SHORTCUTS.duplicate,
      leaves: 'fields',
    },
    {
      ...command('delete-component', 'Delete the component', ({ remove }, path) => remove(path)),
      shortcut: COMPONENT_SHORTCUTS.remove,
      leaves: 'fields',
      keywords: 'remove',
    },
    command('wrap-row', 'Wrap the component in a row', ({ wrap }, path) => wrap(path, 'componentRow')),
    command('wrap-container', 'Wrap the component in a container', ({ wrap }, path) =>
      wrap(path, 'componentContainer'),
    ),
    command('unwrap', 'Unwrap the row or container', ({ unwrap }, path) => unwrap(path)),
  ];
}

/** Undo and problems, for where the editor's own keys do not reach. */
export function editorCommands({ playground, editor }: App): readonly Command[] {
  const { store, actions } = playground;
  return [
    {
      id: 'undo',
      title: 'Undo',
      group: 'Card',
      shortcut: 'mod+z',
      leaves: 'text',
      run: () => editor.current?.undo(),
    },
    {
      id: 'redo',
      title: 'Redo',
      group: 'Card',
      shortcut: 'mod+shift+z',
      leaves: 'text',
      run: () => editor.current?.redo(),
    },
    {
      id: 'next-problem',
      title: 'Go to the next problem',
      group: 'Card',
      keywords: 'error warning',
      run() {
        const { document, caret } = store.getState();
        const { problems } = document.checked;
        const next = problems.find(({ range }) => range.start > (caret?.offset ?? -1)) ?? problems[0];
        if (next === undefined) actions.notify({ text: 'There are no problems.', tone: 'info' });
        else editor.current?.select(next.range);
      },
    },
    {
      id: 'fix-all',
      title: 'Fix all problems',
      group: 'Card',
      keywords: 'quick repair',
      run() {
        const { problems, problemCount } = store.getState().document.checked;
        const edits = problemCount > problems.length ? null : fixAll(problems);
        if (edits !== null) actions.applyEdits(edits);
        else actions.notify({ text: FIX_ALL_REFUSED[Math.min(problemCount, 2)] ?? '', tone: 'info' });
      },
    },
  ];
}

/** By the number of problems. */
const FIX_ALL_REFUSED = [
  'There are no problems.',
  'There’s one problem. Choose a fix next to it.',
  'Some problems have no safe automatic fix. Review them one by one.',
];
