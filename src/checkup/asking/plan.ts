import type { CardConfig } from '../../protocol/config.ts';
import type { LoadContext, RequestCustomer } from '../../protocol/context.ts';
import type { Clock, HmacSha256, ProbeTransport, Transport } from '../../protocol/ports.ts';
import type { Sender } from '../../protocol/request.ts';

/**
 * The groups of scenarios: A contract, B customers, C access, D time and retries, E HTTP, F load.
 */
export const GROUPS = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type GroupId = (typeof GROUPS)[number];

export const GROUP_NAMES: Readonly<Record<GroupId, string>> = {
  A: 'Contract',
  B: 'Customers',
  C: 'Access',
  D: 'Time and retries',
  E: 'HTTP',
  F: 'Load',
};

/** What is checked, for whom, and how far the check-up may go. The first four are those of a load. */
export interface CheckupPlan {
  /**
   * The cards of one API. Only enabled ones with the same URL and headers as the first enabled one are asked
   * for; at most 25.
   */
  configs: readonly CardConfig[];
  /** The customer to ask for, with thread and tenant. Those that are null are left out of requests. */
  context: LoadContext;
  /** Workspace id and signing secret; the empty string for no secret. */
  sender: Sender;
  /** How long one request may take in all, in milliseconds. 4000 by default. */
  limitMs?: number;
  /** Another customer of the endpoint, for the scenarios that tell two customers apart. */
  secondCustomer?: RequestCustomer | null;
  /** Customers to go through one by one (B12); at most 500. */
  customers?: readonly LoadContext[];
  /** Groups to run; all by default. */
  groups?: readonly GroupId[];
  /** Ids of scenarios to run, and only those, such as `['B1']`. What they build on is requested too. */
  only?: readonly string[];
  /**
   * The host name (as in `new URL(url).host`) for which probing scenarios are allowed: B10, C, E4, E5 and F.
   * They run only where it's the endpoint's own; without it they're "not run".
   */
  probing?: string | null;
  /** How long to pause before D5, in milliseconds. D5 isn't run without it. */
  pauseMs?: number | null;
  /** Requests at a time; 4 by default. */
  concurrency?: number;
  /** What the report may hold. Customers' emails and ids are masked and bodies left out by default. */
  include?: { customers?: boolean; bodies?: boolean };
}

/** What a check-up needs from outside. The first three are the ports of `createEngine`. */
export interface CheckupPorts {
  clock: Clock;
  transport: Transport;
  hmac: HmacSha256;
  /** Numbers from 0 up to 1 for made-up customers. Give a seeded one to repeat a run; always the same by default. */
  random?: () => number;
  /** For scenarios that POST alone can't do; they're "not run" without it. */
  probe?: ProbeTransport | null;
}
