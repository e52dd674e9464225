import type { CheckupPlan } from '../../checkup/asking/plan.ts';
import { activeConfigs } from '../../protocol/config.ts';
import { apiDetailsKey, deduplicate } from '../../protocol/deduplicate.ts';
import type { LoadSetup } from '../../protocol/engine.ts';
import type { CheckupState } from './state.ts';

/** One API of the workspace: cards with the same URL and headers. */
export interface CheckedApi {
  url: string;
  host: string;
  keys: readonly string[];
}

/** Every API of a setup, in the order in which Plain asks them. */
export function apisOf(setup: LoadSetup): readonly CheckedApi[] {
  return deduplicate(activeConfigs(setup.configs)).map(({ url, configs }) => ({
    url,
    host: URL.canParse(url) ? new URL(url).host : url,
    keys: configs.map(({ key }) => key),
  }));
}

/** The setup with the cards of one API only, picked by its index; a sentence if there are no cards. */
export function setupOfApi(whole: LoadSetup | string, api: number): LoadSetup | string {
  if (typeof whole === 'string') return whole;
  const batches = deduplicate(activeConfigs(whole.configs));
  const [config] = (batches[api] ?? batches[0])?.configs ?? [];
  if (config === undefined) return 'Name at least one card key, as your endpoint calls it.';
  const key = apiDetailsKey(config);
  return { ...whole, configs: whole.configs.filter((one) => apiDetailsKey(one) === key) };
}

/** The plan of a run: the setup of one API plus the check-up's settings. */
export function planOf(
  chosen: LoadSetup,
  { settings, list }: Pick<CheckupState, 'settings' | 'list'>,
): CheckupPlan {
  const { email, externalId, id } = settings.second;
  return {
    ...chosen,
    groups: settings.groups,
    probing: settings.probing,
    customers: list.customers,
    secondCustomer:
      email.trim() === ''
        ? null
        : { id: id || 'c_second', email: email.trim(), externalId: externalId || null },
    include: { customers: true, bodies: true },
  };
}
