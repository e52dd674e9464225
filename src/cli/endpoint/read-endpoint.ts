import { secretTexts, spellingsOf } from '../../checkup/report/masking.ts';
import type { CardConfig, ConfigFault } from '../../protocol/config.ts';
import { checkConfigs } from '../../protocol/config.ts';
import type { LoadContext, Reference } from '../../protocol/context.ts';
import type { LoadSetup } from '../../protocol/engine.ts';
import { leftOutOf } from '../../protocol/redact-url.ts';
import { ATTEMPT_LIMITS_MS } from '../../protocol/retry.ts';
import type { Arguments } from '../command/command.ts';
import type { Io } from '../command/io.ts';
import { UsageError } from '../command/usage-error.ts';
import { expandSecrets, readSecret } from '../secrets/expand-secrets.ts';
import { readHeaders } from '../secrets/read-headers.ts';
import type { EndpointOption } from './endpoint-options.ts';
import { readDuration } from './read-duration.ts';
import { readEnvironment } from './read-environment.ts';

/** The default ids, the same in every run so that runs can be compared. */
const MADE_UP = { customer: 'c_playground', thread: 'th_playground', workspace: 'w_playground' };
const DEFAULT_TTL_SECONDS = 300;

/** An endpoint as the command line names it. */
export interface GivenEndpoint {
  setup: LoadSetup;
  /** How long to wait for its first response, in milliseconds; 0 to not wait at all. */
  waitMs: number;
  /** Values that must not appear in any report, log or error. */
  secrets: readonly string[];
  /** A sentence for each secret that is spelled out in the command. */
  warnings: readonly string[];
}

/** Reads URL, cards, customer and secrets. Throws `UsageError` for anything that Plain would never send. */
export async function readEndpoint(args: Arguments<EndpointOption>, io: Io): Promise<GivenEndpoint> {
  const [written, second] = args.positionals;
  if (written === undefined) throw new UsageError('Add the URL of your endpoint.');
  if (second !== undefined) throw new UsageError('Use one URL. Each endpoint is called separately.');
  const env = await readEnvironment(args.one('env-from'), io);
  const url = expandSecrets(written, env, 'the URL');
  const { headers, secrets, warnings } = readHeaders(args.all('header'), env);
  const named = args.one('signing-secret-env');
  const signingSecret = named === null ? '' : readSecret(named, env, '--signing-secret-env');
  const keys = [...new Set(args.all('keys').flatMap((text) => text.split(/[\s,;]+/)))].filter(Boolean);
  if (keys.length === 0) throw new UsageError('Name at least one card key: --keys usage,plan.');
  const configs = keys.map(
    (key, order): CardConfig => ({
      id: key,
      title: key,
      key,
      defaultTtlSeconds: DEFAULT_TTL_SECONDS,
      url: url.text,
      headers,
      enabled: true,
      order,
    }),
  );
  const [fault] = checkConfigs(configs);
  if (fault !== undefined) throw new UsageError(faultWords(fault, headers));
  const literal = url.secrets.length > 0 ? [] : leftOutOf(url.text);
  const sender = { workspaceId: readWorkspace(args.one('workspace')), signingSecret };
  return {
    setup: {
      configs,
      context: readContext(args),
      sender,
      limitMs: readLimit(args.one('limit')),
    },
    waitMs: readDuration('--wait', args.one('wait') ?? '0'),
    secrets: [
      ...secretTexts({ url: url.text, headers, sender }),
      ...spellingsOf([...secrets, ...url.secrets]),
    ],
    warnings: [
      ...warnings,
      ...literal.map(
        (name) =>
          `The value of “${name}” is written out in the URL, where lists of processes and shell histories show it. Put it in an environment variable: '…?${name}=$NAME' in single quotes.`,
      ),
    ],
  };
}

/** The customer, thread and tenant. Throws `UsageError`. */
function readContext(args: Arguments<EndpointOption>): LoadContext {
  const email = args.one('email')?.trim() ?? '';
  if (email === '') throw new UsageError('Name the customer’s email: --email ada@example.com.');
  if (!/^\S+@\S+$/.test(email))
    throw new UsageError('--email needs an email address, such as ada@example.com.');
  const [thread, tenant] = [args.one('thread'), args.one('tenant')];
  const closed = args.flag('no-thread');
  if (closed && (thread !== null || args.one('thread-external-id') !== null))
    throw new UsageError('--no-thread leaves the thread out: write it without --thread.');
  if (tenant === null && args.one('tenant-external-id') !== null)
    throw new UsageError('--tenant-external-id needs the tenant’s id too: --tenant ID.');
  return {
    customer: {
      id: args.one('customer-id') || MADE_UP.customer,
      email,
      externalId: args.one('external-id') || null,
    },
    thread: closed ? null : reference(thread || MADE_UP.thread, args.one('thread-external-id')),
    tenant: tenant === null ? null : reference(tenant, args.one('tenant-external-id')),
  };
}

function reference(id: string, externalId: string | null): Reference {
  return { id, externalId: externalId || null };
}

function readWorkspace(id: string | null): string {
  if (id === null) return MADE_UP.workspace;
  if (/^[\x21-\x7e]{1,100}$/.test(id)) return id;
  throw new UsageError('--workspace is sent as a header: use letters, digits and underscores only.');
}

function readLimit(text: string | null): number {
  const ms = text === null ? ATTEMPT_LIMITS_MS[0] : readDuration('--limit', text);
  const limit = ATTEMPT_LIMITS_MS.find((each) => each === ms);
  if (limit !== undefined) return limit;
  throw new UsageError('--limit is 4s or 15s, as in Plain.');
}

function faultWords(
  { field, message, headerIndex }: ConfigFault,
  headers: GivenEndpoint['setup']['configs'][number]['headers'],
): string {
  const header = headerIndex === null ? undefined : headers[headerIndex];
  if (field === 'headers' && header !== undefined) return `--header '${header.name}: …': ${message}`;
  return message;
}
