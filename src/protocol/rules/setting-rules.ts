import { CONFIG_LIMITS, PROTOCOL_HEADERS, UNSETTABLE_HEADERS } from '../config.ts';

export interface SettingRule {
  name: string;
  rule: string;
}

const grouped = new Intl.NumberFormat('en-US');
const n = (value: number) => grouped.format(value);

/** The settings of a card in Plain and their limits (SPEC.md §4). */
export function settingRules(): readonly SettingRule[] {
  const limits = CONFIG_LIMITS;
  return [
    { name: 'Title', rule: `1 to ${n(limits.title)} characters. Shown above the card, also when it fails.` },
    {
      name: 'Key',
      rule: `1 to ${n(limits.key)} of the letters a to z and A to Z, digits, _ and -. Unique in the workspace.`,
    },
    { name: 'Default TTL', rule: `${n(limits.ttlMin)} to ${n(limits.ttlMax)} seconds (a year).` },
    {
      name: 'URL',
      rule: `https://, at most ${n(limits.url)} characters. The playground also takes http://localhost.`,
    },
    {
      name: 'Headers',
      rule: `At most ${n(limits.headers)}; names up to ${n(limits.headerName)} characters, values up to ${n(limits.headerValue)}. Not ${[...UNSETTABLE_HEADERS].join(', ')} or proxy-…, which belong to the connection, nor ${[...PROTOCOL_HEADERS].join(', ')}, which the protocol sets.`,
    },
    {
      name: 'Enabled and order',
      rule: `What is disabled is neither requested nor shown. The order is a whole number from 0 to ${n(limits.orderMax)}.`,
    },
    { name: 'Count', rule: `At most ${n(limits.configs)} cards in a workspace.` },
  ];
}
