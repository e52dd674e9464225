import { boolean, object, safeParse } from 'zod/mini';
import { SERVER_PATH } from '../relay/envelope.ts';

const server = object({ relay: boolean() });

/**
 * Whether there is a relay behind this page. The playground's server says so at a path where a static host
 * has a file that denies it, so that asking causes no error anywhere.
 */
export async function hasRelay(fetchPage: typeof fetch): Promise<boolean> {
  let response: Response;
  try {
    response = await fetchPage(SERVER_PATH, { cache: 'no-store' });
  } catch {
    // It served the page; that it cannot be reached now is told where something is asked of it.
    return true;
  }
  const said: unknown = await response.json().catch(() => null);
  const parsed = safeParse(server, said);
  return response.ok && parsed.success && parsed.data.relay;
}
