import {
  boolean,
  catch as fallingBackTo,
  int,
  object,
  enum as oneOf,
  optional,
  positive,
  safeParse,
} from 'zod/mini';
import type { TransportLimits } from '../protocol/ports.ts';
import { POLICY_NAMES, type PolicyName, SERVER_PATH } from '../relay/envelope.ts';

const count = int().check(positive());

const server = object({
  relay: boolean(),
  policy: fallingBackTo(optional(oneOf(POLICY_NAMES)), undefined),
  limits: fallingBackTo(optional(object({ atOnce: count, perMinute: count })), undefined),
});

/** What is known of the relay behind this page; null where nobody could be asked. */
export interface FoundRelay {
  policy: PolicyName | null;
  limits: TransportLimits | null;
}

/**
 * The relay behind this page, or null. The playground's server tells of it at a path where a static host
 * has a file that denies it, so that asking causes no error anywhere.
 */
export async function findRelay(fetchPage: typeof fetch): Promise<FoundRelay | null> {
  let response: Response;
  try {
    response = await fetchPage(SERVER_PATH, { cache: 'no-store' });
  } catch {
    // It served the page; that it cannot be reached now is told where something is asked of it.
    return { policy: null, limits: null };
  }
  const said: unknown = await response.json().catch(() => null);
  const parsed = safeParse(server, said);
  if (!response.ok || !parsed.success || !parsed.data.relay) return null;
  return { policy: parsed.data.policy ?? null, limits: parsed.data.limits ?? null };
}
