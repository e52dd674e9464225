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
    summary: 'The customer’s id in your system. Default: null.',
  },
  'customer-id': {
    type: 'string',
    value: 'ID',
    summary: 'The customer’s id in Plain. Default: made up.',
  },
  thread: { type: 'string', value: 'ID', summary: 'The open thread’s id. Default: made up.' },
  'thread-external-id': {
    type: 'string',
    value: 'ID',
    summary: 'The thread’s external id. Default: null.',
  },
  'no-thread': {
    type: 'boolean',
    summary: 'Send the request without a thread, as on the customer’s own page.',
  },
  tenant: { type: 'string', value: 'ID', summary: 'The tenant’s id. If not set, no tenant is sent.' },
  'tenant-external-id': {
    type: 'string',
    value: 'ID',
    summary: 'The tenant’s external id. Default: null.',
  },
  workspace: { type: 'string', value: 'ID', summary: 'The workspace’s id. Default: made up.' },
  header: {
    type: 'string',
    short: 'H',
    multiple: true,
    value: "'NAME: VALUE'",
    summary: 'A header of the card’s settings; $NAME is read from the environment, $$ is a dollar sign.',
  },
  'signing-secret-env': {
    type: 'string',
    value: 'NAME',
    summary: 'The environment variable with the signing secret. Default: unsigned.',
  },
  // Not `--env-file`: Node takes that for itself, wherever it's written, and exits with its own code if the file is
  // missing.
  'env-from': {
    type: 'string',
    value: 'FILE',
    summary: 'A file of NAME=value lines, for variables that the environment doesn’t have.',
  },
  limit: { type: 'string', value: '4s|15s', summary: 'How long one request may take. Default: 4s.' },
  wait: {
    type: 'string',
    value: '30s',
    summary: 'Wait this long for an endpoint that is still starting.',
  },
} as const satisfies Record<string, Option>;

export type EndpointOption = keyof typeof ENDPOINT_OPTIONS;
