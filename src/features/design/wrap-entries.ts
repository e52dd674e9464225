import { mayWrap } from '../../cards/edit/wrap.ts';
import type { ComponentKind } from '../../cards/format/drawn.ts';
import type { MenuEntry } from '../../ui/menu.tsx';
import type { ComponentActions, Picked } from './component-actions.ts';

/** The menu entries that wrap the picked components; `kinds` is empty for cards. */
export function wrapEntries(
  kinds: readonly ComponentKind[],
  picked: Picked,
  actions: ComponentActions,
): readonly MenuEntry[] {
  return (['componentRow', 'componentContainer'] as const)
    .filter((wrapper) => kinds.length > 0 && kinds.every((kind) => mayWrap(kind, picked.path, wrapper)))
    .map((wrapper) => ({
      kind: 'item',
      label: wrapper === 'componentRow' ? 'Wrap in row' : 'Wrap in container',
      onSelect: () => actions.wrap(picked, wrapper),
    }));
}
