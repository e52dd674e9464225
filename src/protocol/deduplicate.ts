import type { CardConfig } from './config.ts';

/** Configurations that share one request. */
export interface Batch {
  url: string;
  headers: CardConfig['headers'];
  configs: readonly CardConfig[];
}

/**
 * Equal for two configurations if and only if they have the same API details (SPEC.md §5): the trimmed URL,
 * compared case-sensitively; header names, trimmed and case-insensitive, in any order; values byte for byte.
 */
export function apiDetailsKey(config: Pick<CardConfig, 'url' | 'headers'>): string {
  const headers = config.headers
    .map((header) => [header.name.trim().toLowerCase(), header.value])
    .sort(([a = '', b = ''], [c = '', d = '']) => compare(a, c) || compare(b, d));
  return JSON.stringify([config.url.trim(), headers]);
}

/** Groups configurations into requests, in the order of each group's first card. */
export function deduplicate(configs: readonly CardConfig[]): Batch[] {
  const groups = new Map<string, CardConfig[]>();
  for (const config of configs) {
    const key = apiDetailsKey(config);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [config]);
    else group.push(config);
  }
  return [...groups.values()].flatMap((group) => {
    const first = group[0];
    return first === undefined ? [] : [{ url: first.url.trim(), headers: first.headers, configs: group }];
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
