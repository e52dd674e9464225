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

/** What is known about the relay behind this page. The fields are null if the server couldn't be reached. */
export interface FoundRelay {
  policy: PolicyName | null;
  limits: TransportLimits | null;
}

/**
 * The relay behind this page, or null. The playground's server describes it at a path where a static host has a
 * file that says there's no relay, so the request never fails with an error.
 */
export async function findRelay(fetchPage: typeof fetch): Promise<FoundRelay | null> {
  let response: Response;
  try {
    response = await fetchPage(SERVER_PATH, { cache: 'no-store' });
  } catch {
    // The server delivered the page. If it's unreachable now, the first request through the relay reports that.
    return { policy: null, limits: null };
  }
  const said: unknown = await response.json().catch(() => null);
  const parsed = safeParse(server, said);
  if (!response.ok || !parsed.success || !parsed.data.relay) return null;
  return { policy: parsed.data.policy ?? null, limits: parsed.data.limits ?? null };
}
