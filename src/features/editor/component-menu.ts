import { mayWrap } from '../../cards/edit/wrap.ts';
import type { ComponentKind } from '../../cards/format/drawn.ts';
import type { Path } from '../../json/path.ts';
import type { MenuEntry } from '../../ui/menu.tsx';

/** What can be done to a component; every one is one undo step of the document. */
export interface ComponentActions {
  move(path: Path, by: -1 | 1): void;
  duplicate(path: Path): void;
  remove(path: Path): void;
  wrap(path: Path, wrapper: 'componentRow' | 'componentContainer'): void;
  unwrap(path: Path): void;
  /** The shortcuts as this machine's keys are printed. */
  keys: Readonly<Record<'up' | 'down' | 'duplicate', string>>;
}

/** The same menu in outline and preview. A component that stands in no list can only be wrapped. */
export function componentMenu(
  kind: ComponentKind | 'unknown',
  path: Path,
  actions: ComponentActions,
): MenuEntry[] {
  const item = (label: string, onSelect: () => void, shortcut?: string): MenuEntry => ({
    kind: 'item',
    label,
    onSelect,
    ...(shortcut === undefined ? {} : { shortcut }),
  });
  const wrapping = (['componentRow', 'componentContainer'] as const)
    .filter((wrapper) => kind !== 'unknown' && mayWrap(kind, path, wrapper))
    .map((wrapper) =>
      item(wrapper === 'componentRow' ? 'Wrap in row' : 'Wrap in container', () =>
        actions.wrap(path, wrapper),
      ),
    );
  if (typeof path.at(-1) !== 'number') return wrapping;
  return [
    item('Move up', () => actions.move(path, -1), actions.keys.up),
    item('Move down', () => actions.move(path, 1), actions.keys.down),
    item('Duplicate', () => actions.duplicate(path), actions.keys.duplicate),
    ...wrapping,
    ...(kind === 'componentRow' || kind === 'componentContainer'
      ? [item('Unwrap', () => actions.unwrap(path))]
      : []),
    { kind: 'separator' },
    { kind: 'item', label: 'Delete', danger: true, shortcut: 'Delete', onSelect: () => actions.remove(path) },
  ];
}
