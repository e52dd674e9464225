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

/** What is checked, for whom, and how far the check-up may go. The first four members are those of a load. */
export interface CheckupPlan {
  /**
   * The cards of one API, at most 25. Only enabled ones with the same URL and headers as the first enabled one
   * are requested.
   */
  configs: readonly CardConfig[];
  /** The customer to request cards for, with thread and tenant. If those are null, requests leave them out. */
  context: LoadContext;
  /** Workspace id and signing secret; the empty string for no secret. */
  sender: Sender;
  /** How long one request may take in total, in milliseconds. 4000 by default. */
  limitMs?: number;
  /** Another customer of the endpoint, for the scenarios that compare two customers. */
  secondCustomer?: RequestCustomer | null;
  /** Customers to check one by one (B12); at most 500. */
  customers?: readonly LoadContext[];
  /** Groups to run; all by default. */
  groups?: readonly GroupId[];
  /** Ids of the only scenarios to run, such as `['B1']`. The requests they build on are sent too. */
  only?: readonly string[];
  /**
   * The host name (as in `new URL(url).host`) for which probing scenarios are allowed: B10, C, E4, E5 and F.
   * They run only if it's the endpoint's own host; without it they're "not run".
   */
  probing?: string | null;
  /** How long to pause before D5, in milliseconds. Without it, D5 isn't run. */
  pauseMs?: number | null;
  /** Parallel requests; 4 by default. */
  concurrency?: number;
  /** What the report may contain. By default, customers' emails and ids are masked and bodies are left out. */
  include?: { customers?: boolean; bodies?: boolean };
}

/** What a check-up needs from outside. The first three are the ports of `createEngine`. */
export interface CheckupPorts {
  clock: Clock;
  transport: Transport;
  hmac: HmacSha256;
  /** Numbers from 0 up to 1 for made-up customers. By default, they're the same in every run. */
  random?: () => number;
  /** For scenarios that need more than a POST. Without it, they're "not run". */
  probe?: ProbeTransport | null;
}
