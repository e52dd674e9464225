import { redactUrl } from '../../protocol/redact-url.ts';
import type { LinkedEndpoint } from '../../share-link/codec.ts';
import type { Workspace } from '../../state/workspace/workspace.ts';

/** What a link may include of the endpoint form: the URL without secrets, and the keys. Null if there's no URL. */
export function linkedEndpoint(workspace: Workspace): LinkedEndpoint | null {
  const { endpoint, cards } = workspace.store.getState();
  const url = redactUrl(endpoint.url.trim());
  return url === '' ? null : { url, cardKeys: cards.map((card) => card.key) };
}
