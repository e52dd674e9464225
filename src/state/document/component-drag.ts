import { COMPONENT_KINDS } from '../../cards/format/components/table.ts';
import type { ComponentKind } from '../../cards/format/drawn.ts';

const PREFIX = 'application/x-card-component';

/**
 * The data type of a dragged component. It contains the kind, because a drop target can read the types
 * during a drag but not the data. Browsers write types in lower case.
 */
export function dragTypeOf(kind: ComponentKind): string {
  return `${PREFIX}-${kind.toLowerCase()}`;
}

/** Which component is being dragged; null if it's something else. */
export function draggedKind(types: readonly string[]): ComponentKind | null {
  return COMPONENT_KINDS.find((kind) => types.includes(dragTypeOf(kind))) ?? null;
}
