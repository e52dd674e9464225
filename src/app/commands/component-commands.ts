import { fixAll } from '../../cards/edit/fix-all.ts';
import type { ComponentActions, Picked } from '../../features/design/component-actions.ts';
import { selectedSiblings } from '../../state/document/selection.ts';
import type { Services } from '../services/services.ts';
import type { Command } from './commands.ts';
import { createComponentActions } from './component-actions.ts';
import { COMPONENT_SHORTCUTS } from './component-shortcuts.ts';

type App = Pick<Services, 'playground' | 'editor' | 'mac'>;

/** Commands for the selected component. */
export function componentCommands({ playground, mac }: App): readonly Command[] {
  const withSelected = (act: (actions: ComponentActions, picked: Picked) => void) => () => {
    const { selected } = playground.store.getState().selection;
    if (selected === null) {
      playground.actions.notify({ text: 'Select a component first.', tone: 'info', ofText: true });
      return;
    }
    act(createComponentActions(playground, mac), selectedSiblings(selected));
  };
  const command = (id: string, title: string, act: Parameters<typeof withSelected>[0]) => ({
    id,
    title,
    group: 'Component' as const,
    run: withSelected(act),
  });
  return [
    {
      ...command('move-up', 'Move the component up', ({ move }, picked) => move(picked, -1)),
      shortcut: COMPONENT_SHORTCUTS.up,
      leaves: 'fields',
    },
    {
      ...command('move-down', 'Move the component down', ({ move }, picked) => move(picked, 1)),
      shortcut: COMPONENT_SHORTCUTS.down,
      leaves: 'fields',
    },
    {
      ...command('move-out', 'Move the component out', ({ moveAcross }, picked) =>
        moveAcross(picked, 'left'),
      ),
      shortcut: COMPONENT_SHORTCUTS.out,
      leaves: 'text',
    },
    {
      ...command('move-in', 'Move the component in', ({ moveAcross }, picked) => moveAcross(picked, 'right')),
      shortcut: COMPONENT_SHORTCUTS.in,
      leaves: 'text',
    },
    {
      ...command('duplicate-component', 'Duplicate the component', ({ duplicate }, picked) =>
        duplicate(picked),
      ),
      shortcut: COMPONENT_SHORTCUTS.duplicate,
      leaves: 'fields',
    },
    {
      ...command('delete-component', 'Delete the component', ({ remove }, picked) => remove(picked)),
      shortcut: COMPONENT_SHORTCUTS.remove,
      leaves: 'fields',
      keywords: 'remove',
    },
    command('wrap-row', 'Wrap the component in a row', ({ wrap }, picked) => wrap(picked, 'componentRow')),
    command('wrap-container', 'Wrap the component in a container', ({ wrap }, picked) =>
      wrap(picked, 'componentContainer'),
    ),
    command('unwrap', 'Unwrap the row or container', ({ unwrap }, { path }) => unwrap(path)),
  ];
}

/** Undo and problems, also outside the editor, where its own keys don't work. */
export function editorCommands({ playground, editor }: App): readonly Command[] {
  const { store, actions } = playground;
  return [
    {
      id: 'undo',
      title: 'Undo',
      group: 'Card',
      shortcut: 'mod+z',
      leaves: 'typing',
      run: actions.undo,
    },
    {
      id: 'redo',
      title: 'Redo',
      group: 'Card',
      shortcut: 'mod+shift+z',
      leaves: 'typing',
      run: actions.redo,
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
        if (next === undefined)
          actions.notify({ text: 'There are no problems.', tone: 'info', ofText: true });
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
        else
          actions.notify({
            text: FIX_ALL_REFUSED[Math.min(problemCount, 2)] ?? '',
            tone: 'info',
            ofText: true,
          });
      },
    },
  ];
}

/** Indexed by the number of problems. */
const FIX_ALL_REFUSED = [
  'There are no problems.',
  'There’s one problem. Choose a fix next to it.',
  'Some problems have no safe automatic fix. Review them one by one.',
];
