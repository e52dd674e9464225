import type { ComponentKind } from '../drawn.ts';
import { componentBadge } from './component-badge.ts';
import { componentContainer } from './component-container.ts';
import { componentCopyButton } from './component-copy-button.ts';
import { componentDateTime } from './component-date-time.ts';
import { componentDivider } from './component-divider.ts';
import { componentLinkButton } from './component-link-button.ts';
import { componentPlainText } from './component-plain-text.ts';
import { componentRow } from './component-row.ts';
import { componentSpacer } from './component-spacer.ts';
import { componentText } from './component-text.ts';
import { componentUser } from './component-user.ts';
import { componentWorkflowButton } from './component-workflow-button.ts';
import type { ComponentDefinition, Placement } from './define.ts';

/**
 * Every component of the format (SPEC.md §3), in the order menus list them. To add one, create a file here and
 * one in features/preview; type errors then show where else to list it.
 */
export const componentTable: { readonly [K in ComponentKind]: ComponentDefinition<K> } = {
  componentText,
  componentPlainText,
  componentBadge,
  componentCopyButton,
  componentLinkButton,
  componentWorkflowButton,
  componentDivider,
  componentSpacer,
  componentDateTime,
  componentUser,
  componentRow,
  componentContainer,
};

/** Whether a key names a component of the format. */
export function isComponentKind(key: string): key is ComponentKind {
  return Object.hasOwn(componentTable, key);
}

/** All kinds, in the table's order. */
export const COMPONENT_KINDS: readonly ComponentKind[] = Object.keys(componentTable).filter(isComponentKind);

/** The kinds allowed in a place, in the table's order. */
export function kindsAllowedIn(placement: Placement): readonly ComponentKind[] {
  return COMPONENT_KINDS.filter((kind) => componentTable[kind].placement.includes(placement));
}
