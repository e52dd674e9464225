import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { hostOf } from '../../checkup/asking/setup.ts';
import { maskReport } from '../../checkup/report/mask-report.ts';
import { Masking } from '../../checkup/report/masking.ts';
import { type CheckupProgress, runCheckup } from '../../checkup/run.ts';
import { reportJson } from '../../reports/report-json.ts';
import { reportMarkdown } from '../../reports/report-markdown.ts';
import { CHECK_OPTIONS } from '../check/check-options.ts';
import { customersOf, readPlan, readSeed } from '../check/read-plan.ts';
import type { Io } from '../command/io.ts';
import { UsageError } from '../command/usage-error.ts';
import type { AllowsHost } from '../endpoint/allowed-hosts.ts';
import { loadResult } from '../endpoint/load-result.ts';
import { nodePorts } from '../endpoint/node-ports.ts';
import { type GivenEndpoint, readEndpoint } from '../endpoint/read-endpoint.ts';
import { runLoad } from '../endpoint/run-load.ts';
import { waitForAnswer } from '../endpoint/wait-for-answer.ts';
import { progressNotifications } from './progress-notifications.ts';
import { shortReport } from './short-report.ts';
import { type ToolValues, toolArguments } from './tool-arguments.ts';
import { failed, structured, words } from './tool-result.ts';

/** What the person who started the server has allowed. */
export interface Allowed {
  host: AllowsHost;
  probing: AllowsHost;
}

const endpoint = {
  url: z.string().describe('The endpoint’s URL. Its host must be one the server was started with.'),
  keys: z.array(z.string()).min(1).max(25).describe('The card keys to ask for, as the endpoint calls them.'),
  email: z.string().describe('The customer’s email.'),
  external_id: z.string().optional().describe('The customer’s id in your system. Default: null.'),
  customer_id: z.string().optional().describe('The customer’s id in Plain. Default: made up.'),
  thread: z.string().optional().describe('The open thread’s id. Default: made up.'),
  thread_external_id: z.string().optional(),
  no_thread: z
    .boolean()
    .optional()
    .describe('Send the request without a thread, as on the customer’s own page.'),
  tenant: z.string().optional().describe('The tenant’s id. If not given, no tenant is sent.'),
  tenant_external_id: z.string().optional(),
  workspace: z.string().optional(),
  header: z
    .array(z.string())
    .max(20)
    .optional()
    .describe(
      'Headers of the card’s settings, such as "Authorization: Bearer $TOKEN": a secret is named by its environment variable, never written out.',
    ),
  signing_secret_env: z
    .string()
    .optional()
    .describe('The name of the environment variable with the signing secret.'),
  limit: z.enum(['4s', '15s']).optional().describe('How long one request may take. Default: 4s.'),
  wait: z.string().optional().describe('How long to wait for an endpoint that is still starting, as in 30s.'),
};

const checkup = {
  ...endpoint,
  groups: z
    .array(z.enum(['A', 'B', 'C', 'D', 'E', 'F']))
    .min(1)
    .optional()
    .describe('A contract, B customers, C access, D time, E HTTP, F load. Default: all.'),
  only: z.array(z.string()).min(1).optional().describe('Only these scenarios, such as B1.'),
  skip: z.array(z.string()).min(1).optional(),
  probe: z
    .boolean()
    .optional()
    .describe(
      'Also run scenarios that can show up in logs and alarms. Only for hosts that were given to the server with --probe.',
    ),
  customer_2: z.string().optional().describe('A second customer’s email, to tell two people’s data apart.'),
  customer_2_external_id: z.string().optional(),
  customer_2_id: z.string().optional(),
  customers: z
    .array(z.record(z.string(), z.unknown()))
    .max(500)
    .optional()
    .describe('Customers to check one by one (B12): objects with email, externalId, id.'),
  concurrency: z.number().int().min(1).max(50).optional(),
  seed: z.number().int().min(0).optional(),
  format: z
    .enum(['short', 'json', 'markdown'])
    .default('short')
    .describe('"short": the findings. "json" and "markdown": the whole report, as the page exports it.'),
};

/** The arguments of both tools. Permission to probe isn't one: the person who starts the server gives that. */
const ARGUMENTS: ReadonlySet<string> = new Set(Object.keys(checkup).filter((name) => name !== 'probe'));

/** Adds the tools that call endpoints. They only call hosts that were named when the server started. */
export function addEndpointTools(server: McpServer, allowed: Allowed, io: Io): void {
  const annotations = { readOnlyHint: true, openWorldHint: true } as const;
  server.registerTool(
    'load_endpoint',
    {
      title: 'Load from an endpoint',
      description:
        'Sends Plain’s request to an endpoint once, with Plain’s retry, and says what became of each card: loaded, hidden or failed, why, and what to do.',
      inputSchema: endpoint,
      annotations,
    },
    (given, extra) =>
      orSentence(async () => {
        const { signal } = extra;
        const { setup, secrets } = await openEndpoint(given, allowed, io, signal);
        const say = progressNotifications(extra);
        const onAttempt = (attempts: number) =>
          say(attempts, null, attempts === 1 ? 'Asking the endpoint.' : 'Retrying once, as Plain does.');
        const ended = await runLoad(setup, nodePorts(), AbortSignal.any([signal, io.stop]), onAttempt);
        return ended === null ? failed('The load was stopped.') : structured(loadResult(ended, secrets));
      }),
  );
  server.registerTool(
    'check_endpoint',
    {
      title: 'Check an endpoint up',
      description:
        'Runs the check-up: about sixty variations of Plain’s request, each judged as Plain would, with what would go wrong in production and what to change. Takes up to a minute.',
      inputSchema: checkup,
      annotations,
    },
    ({ customers, probe, format, ...given }, extra) =>
      orSentence(async () => {
        const { signal } = extra;
        const { setup, secrets } = await openEndpoint(given, allowed, io, signal);
        const url = setup.configs[0]?.url ?? '';
        if (probe === true && !allowed.probing(url))
          throw new UsageError(
            `Probing ${hostOf({ url })} needs permission when the server is started: --probe ${hostOf({ url })}.`,
          );
        const values = { ...given, ...(probe === true ? { probe: hostOf({ url }) } : {}) };
        const args = toolArguments(CHECK_OPTIONS, [url], values);
        const list =
          customers === undefined ? [] : customersOf(JSON.stringify(customers), setup.context, 'customers');
        const plan = readPlan(args, setup, list);
        const seed = readSeed(args.one('seed'));
        const stop = AbortSignal.any([signal, io.stop]);
        const say = progressNotifications(extra);
        const onProgress = ({ requestsDone, requestsTotal, running }: CheckupProgress) =>
          say(
            requestsDone,
            Math.max(requestsDone, requestsTotal),
            `${requestsDone} of ${requestsTotal} requests. Running: ${running.map(({ id }) => id).join(', ')}`,
          );
        const found = await runCheckup(plan, nodePorts(seed === null ? {} : { seed }), onProgress, stop);
        const report = new Masking(secrets, []).deep(found);
        if (format === 'json') return words(reportJson(report));
        if (format === 'markdown') return words(reportMarkdown(report));
        return structured(shortReport(maskReport(report, {})));
      }),
  );
}

/**
 * Reads the endpoint, checks that it may be called, and waits until it responds or `waitMs` is over. Throws
 * `UsageError`.
 */
async function openEndpoint(
  given: ToolValues & { url: string },
  allowed: Allowed,
  io: Io,
  signal: AbortSignal,
): Promise<GivenEndpoint> {
  const args = toolArguments(CHECK_OPTIONS, [given.url], given);
  const read = await readEndpoint(args, io);
  const url = read.setup.configs[0]?.url ?? '';
  if (!allowed.host(url)) {
    throw new UsageError(
      `This server may not call ${hostOf({ url }) || 'this URL'}. Allow it when starting the server: --allow-host ${hostOf({ url }) || 'HOST'}.`,
    );
  }
  if (read.warnings.length > 0) {
    throw new UsageError(
      'A secret is written out. Name the environment variable that holds it, as in "Authorization: Bearer $TOKEN".',
    );
  }
  if (read.waitMs > 0) {
    await waitForAnswer(read.setup, read.waitMs, nodePorts(), AbortSignal.any([signal, io.stop]));
  }
  return read;
}

/** Messages are written for the command line and name its options. Agents know those as arguments. */
function asArguments(sentence: string): string {
  return sentence.replaceAll(/--([a-z][a-z0-9-]*)/g, (option, name: string) => {
    const argument = name.replaceAll('-', '_');
    return ARGUMENTS.has(argument) ? `“${argument}”` : option;
  });
}

async function orSentence(run: () => Promise<CallToolResult>): Promise<CallToolResult> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof UsageError) return failed(asArguments(error.message));
    // A message from other code could repeat a secret.
    return failed('This is a bug in the playground, not in your endpoint.');
  }
}
