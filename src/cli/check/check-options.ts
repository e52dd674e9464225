import type { Option } from '../command/command.ts';
import { ENDPOINT_OPTIONS } from '../endpoint/endpoint-options.ts';
import { FAIL_OPTIONS } from '../reporters/exit-by-counts.ts';
import { reporterOption } from '../reporters/read-reporters.ts';

export const CHECK_REPORTERS = ['text', 'json', 'junit', 'github', 'markdown', 'html', 'har'] as const;
export type CheckReporter = (typeof CHECK_REPORTERS)[number];

/** The options of a check-up, in addition to those of every command that calls an endpoint. */
export const PLAN_OPTIONS = {
  groups: {
    type: 'string',
    short: 'g',
    multiple: true,
    value: 'A,B,…',
    summary: 'Groups to run: A contract, B customers, C access, D time, E HTTP, F load. Default: all.',
  },
  only: { type: 'string', multiple: true, value: 'ID,ID', summary: 'Only run these scenarios, such as B1.' },
  skip: { type: 'string', multiple: true, value: 'ID,ID', summary: 'Skip these scenarios.' },
  probe: {
    type: 'string',
    value: 'HOST',
    summary: 'Also run probes, which can show up in logs and alarms. Confirm with the endpoint’s host.',
  },
  customers: { type: 'string', value: 'FILE', summary: 'Check every customer of a CSV or JSON file (B12).' },
  'customer-2': {
    type: 'string',
    value: 'EMAIL',
    summary: 'A second customer, to tell two people’s data apart.',
  },
  'customer-2-external-id': { type: 'string', value: 'ID', summary: 'Their id in your system.' },
  'customer-2-id': { type: 'string', value: 'ID', summary: 'Their id in Plain. Default: made up.' },
  pause: { type: 'string', value: '10m', summary: 'Pause this long before D5, which looks for cold starts.' },
  concurrency: { type: 'string', value: 'N', summary: 'Requests at a time, 1 to 50. Default: 4.' },
  seed: {
    type: 'string',
    value: 'N',
    summary: 'The seed for made-up customers. Default: 1, as in the page.',
  },
} as const satisfies Record<string, Option>;

/** The options of `check`. */
export const CHECK_OPTIONS = {
  ...ENDPOINT_OPTIONS,
  ...PLAN_OPTIONS,
  reporter: reporterOption(CHECK_REPORTERS),
  include: {
    type: 'string',
    multiple: true,
    value: 'customers,bodies',
    summary: 'Show customers’ emails and ids, or the bodies of responses, in reports.',
  },
  ...FAIL_OPTIONS,
} as const satisfies Record<string, Option>;
