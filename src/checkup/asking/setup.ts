import { activeConfigs, type ConfigHeader } from '../../protocol/config.ts';
import type { LoadContext } from '../../protocol/context.ts';
import { deduplicate } from '../../protocol/deduplicate.ts';
import type { Sender } from '../../protocol/request.ts';
import { ATTEMPT_LIMITS_MS } from '../../protocol/retry.ts';
import type { CheckupPlan } from './plan.ts';

const MAX_CUSTOMERS = 500;

/** A plan with its defaults filled in, for one API. */
export interface Setup {
  url: string;
  headers: readonly ConfigHeader[];
  /** The card keys of the API, in the order Plain asks for them. */
  keys: readonly string[];
  context: LoadContext;
  /** The second customer in the same thread and tenant; null if there's no second customer. */
  second: LoadContext | null;
  customers: readonly LoadContext[];
  sender: Sender;
  limitMs: number;
  pauseMs: number | null;
  concurrency: number;
  /** The host that may be probed; null if no host was confirmed. */
  probing: string | null;
}

/** The plan's API with defaults, or null if it has no enabled card. */
export function setupOf(plan: CheckupPlan): Setup | null {
  const [batch] = deduplicate(activeConfigs(plan.configs));
  if (batch === undefined) return null;
  const { context, secondCustomer = null } = plan;
  return {
    url: batch.url,
    headers: batch.headers,
    keys: batch.configs.map((config) => config.key),
    context,
    second: secondCustomer === null ? null : { ...context, customer: secondCustomer },
    customers: (plan.customers ?? []).slice(0, MAX_CUSTOMERS),
    sender: plan.sender,
    limitMs: plan.limitMs ?? ATTEMPT_LIMITS_MS[0],
    pauseMs: plan.pauseMs ?? null,
    concurrency: plan.concurrency ?? 4,
    probing: plan.probing ?? null,
  };
}

/** The endpoint's host with its port; the empty string if the URL is invalid. */
export function hostOf({ url }: Pick<Setup, 'url'>): string {
  return URL.canParse(url) ? new URL(url).host : '';
}
