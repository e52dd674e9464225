import type { Option } from '../command/command.ts';

/** The options of every command that calls an endpoint. */
export const ENDPOINT_OPTIONS = {
  keys: {
    type: 'string',
    short: 'k',
    multiple: true,
    value: 'KEY,KEY',
    summary: 'The card keys to ask for, as your endpoint calls them.',
  },
  email: { type: 'string', short: 'e', value: 'EMAIL', summary: 'The customer’s email.' },
  'external-id': {
    type: 'string',
    value: 'ID',
    summary: 'The customer’s id in your system; null where not set.',
  },
  'customer-id': {
    type: 'string',
    value: 'ID',
    summary: 'The customer’s id in Plain; made up where not set.',
  },
  thread: { type: 'string', value: 'ID', summary: 'The open thread’s id; made up where not set.' },
  'thread-external-id': {
    type: 'string',
    value: 'ID',
    summary: 'The thread’s external id; null where not set.',
  },
  'no-thread': { type: 'boolean', summary: 'Ask as on the customer’s own page, with no thread open.' },
  tenant: { type: 'string', value: 'ID', summary: 'The tenant’s id; no tenant is sent where not set.' },
  'tenant-external-id': {
    type: 'string',
    value: 'ID',
    summary: 'The tenant’s external id; null where not set.',
  },
  workspace: { type: 'string', value: 'ID', summary: 'The workspace’s id; made up where not set.' },
  header: {
    type: 'string',
    short: 'H',
    multiple: true,
    value: "'NAME: VALUE'",
    summary: 'A header of the card’s settings; $NAME is read from the environment, $$ is a dollar.',
  },
  'signing-secret-env': {
    type: 'string',
    value: 'NAME',
    summary: 'The environment variable with the signing secret; unsigned where not set.',
  },
  // Node takes --env-file for itself, wherever it's written, and ends with a code of its own where there's no such file.
  'env-from': {
    type: 'string',
    value: 'FILE',
    summary: 'A file of NAME=value lines, for variables that the environment doesn’t have.',
  },
  limit: { type: 'string', value: '4s|15s', summary: 'How long one request may take; 4s where not set.' },
  wait: {
    type: 'string',
    value: '30s',
    summary: 'Wait this long for an endpoint that is still starting.',
  },
} as const satisfies Record<string, Option>;

export type EndpointOption = keyof typeof ENDPOINT_OPTIONS;
