import type { WorkspaceState } from '../../state/workspace/state.ts';

/** A part of the form that is folded away until it is wanted. */
export type Section = 'secrets' | 'limit' | 'way' | 'context' | 'configs';

/** The section that holds a field; null for those of the quick form. */
export function sectionOf(field: string, { cards, endpoint }: WorkspaceState): Section | null {
  const [kind = '', id = ''] = field.split(' ');
  if (kind === 'card') return cards.some((card) => card.id === id) ? 'configs' : null;
  if (kind === 'headers') return 'secrets';
  if (kind === 'header') return endpoint.headers.some((row) => row.id === id) ? 'secrets' : 'configs';
  return ['customerId', 'threadId', 'tenantId', 'workspaceId'].includes(kind) ? 'context' : null;
}
