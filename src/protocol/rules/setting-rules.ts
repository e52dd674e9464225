import { grouped } from '../../cards/format/grouped.ts';
import { CONFIG_LIMITS, PROTOCOL_HEADERS, UNSETTABLE_HEADERS } from '../config.ts';

export interface SettingRule {
  name: string;
  rule: string;
}

/** The settings of a card in Plain and their limits (SPEC.md §4). */
export function settingRules(): readonly SettingRule[] {
  const limits = CONFIG_LIMITS;
  return [
    {
      name: 'Title',
      rule: `1 to ${grouped(limits.title)} characters. Shown above the card, also when it fails.`,
    },
    {
      name: 'Key',
      rule: `1 to ${grouped(limits.key)} of the letters a to z and A to Z, digits, _ and -. Unique in the workspace.`,
    },
    { name: 'Default TTL', rule: `${grouped(limits.ttlMin)} to ${grouped(limits.ttlMax)} seconds (a year).` },
    {
      name: 'URL',
      rule: `https://, at most ${grouped(limits.url)} characters. The playground also takes http://localhost.`,
    },
    {
      name: 'Headers',
      rule: `At most ${grouped(limits.headers)}; names up to ${grouped(limits.headerName)} characters, values up to ${grouped(limits.headerValue)}. Not ${[...UNSETTABLE_HEADERS].join(', ')} or proxy-…, which belong to the connection, nor ${[...PROTOCOL_HEADERS].join(', ')}, which the protocol sets.`,
    },
    {
      name: 'Enabled and order',
      rule: `What is disabled is neither requested nor shown. The order is a whole number from 0 to ${grouped(limits.orderMax)}.`,
    },
    { name: 'Count', rule: `At most ${grouped(limits.configs)} cards in a workspace.` },
  ];
}
