import type { WorkspaceState } from '../../state/workspace/state.ts';

/** A part of the form that is collapsed until someone opens it. */
export type Section = 'secrets' | 'limit' | 'way' | 'context' | 'configs';

/** The section that a field is in; null for fields of the quick form. */
export function sectionOf(field: string, { cards, endpoint }: WorkspaceState): Section | null {
  const [kind = '', id = ''] = field.split(' ');
  if (kind === 'card') return cards.some((card) => card.id === id) ? 'configs' : null;
  if (kind === 'headers') return 'secrets';
  if (kind === 'header') return endpoint.headers.some((row) => row.id === id) ? 'secrets' : 'configs';
  return ['customerId', 'threadId', 'tenantId', 'workspaceId'].includes(kind) ? 'context' : null;
}
