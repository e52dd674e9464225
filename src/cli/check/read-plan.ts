import { resolve } from 'node:path';
import { nearest } from '../../cards/check/nearest.ts';
import { type CheckupPlan, GROUPS, type GroupId } from '../../checkup/asking/plan.ts';
import { hostOf } from '../../checkup/asking/setup.ts';
import { readCustomers } from '../../checkup/customers/read-customers.ts';
import { chosenScenarios } from '../../checkup/run.ts';
import { SCENARIOS } from '../../checkup/scenarios/table.ts';
import type { LoadContext, RequestCustomer } from '../../protocol/context.ts';
import type { LoadSetup } from '../../protocol/engine.ts';
import type { Arguments } from '../command/command.ts';
import type { Io } from '../command/io.ts';
import { UsageError } from '../command/usage-error.ts';
import { allowedHosts } from '../endpoint/allowed-hosts.ts';
import { readDuration } from '../endpoint/read-duration.ts';
import { readTextFile } from '../files/read-text-file.ts';
import type { PLAN_OPTIONS } from './check-options.ts';

type PlanArguments = Arguments<keyof typeof PLAN_OPTIONS>;

const SECOND_ID = 'c_second';
const MOST_AT_ONCE = 50;
const LISTED_FAULTS = 5;

/**
 * The check-up that the options ask for. Its report may contain everything: as in the page, the code that writes the
 * report decides what to show. Throws `UsageError`.
 */
export function readPlan(
  args: PlanArguments,
  setup: LoadSetup,
  customers: readonly LoadContext[],
): CheckupPlan {
  const groups = readGroups(args.all('groups'));
  const only = readIds('--only', args.all('only'));
  const skip = readIds('--skip', args.all('skip'));
  const { configs, context, sender, limitMs } = setup;
  const pause = args.one('pause');
  const plan: CheckupPlan = {
    configs,
    context,
    sender,
    limitMs,
    groups: groups.length === 0 ? GROUPS : groups,
    probing: readProbing(args.one('probe'), configs[0]?.url ?? ''),
    secondCustomer: readSecond(args),
    customers,
    pauseMs: pause === null ? null : readDuration('--pause', pause),
    concurrency: readWhole('--concurrency', args.one('concurrency'), 4, [1, MOST_AT_ONCE]),
    include: { customers: true, bodies: true },
  };
  if (only.length > 0 && groups.length > 0)
    throw new UsageError('--only names scenarios and --groups whole groups: write one of the two.');
  if (only.length === 0 && skip.length === 0) return plan;
  const chosen = chosenScenarios(only.length === 0 ? plan : { only }).map(({ id }) => id);
  const left = chosen.filter((id) => !skip.includes(id));
  if (left.length === 0) throw new UsageError('Nothing to run: every scenario is skipped.');
  return { ...plan, only: left };
}

/** The customers in a file. Fields that a row leaves out come from `context`. Throws `UsageError`. */
export async function readCustomerFile(
  file: string | null,
  context: LoadContext,
  io: Io,
): Promise<readonly LoadContext[]> {
  if (file === null) return [];
  const text = await readTextFile(resolve(io.cwd, file));
  if (typeof text !== 'string') throw new UsageError(`--customers ${file} can’t be read: ${text.reason}.`);
  return customersOf(text.replace(/^\ufeff/, ''), context, file);
}

/** The customers in a list. Errors call it `name`. Throws `UsageError`. */
export function customersOf(text: string, context: LoadContext, name: string): readonly LoadContext[] {
  const { customers, faults } = readCustomers(text, context);
  const words = faults
    .slice(0, LISTED_FAULTS)
    .map(({ row, message }) => (row === null ? message : `Customer ${row}: ${message}`));
  const more = faults.length > LISTED_FAULTS ? ` And ${faults.length - LISTED_FAULTS} more.` : '';
  if (words.length > 0) throw new UsageError(`${name} can’t be used. ${words.join(' ')}${more}`);
  if (customers.length === 0) throw new UsageError(`${name} has no customers.`);
  return customers;
}

/** The seed for made-up customers; null if it isn't set. Throws `UsageError`. */
export function readSeed(text: string | null): number | null {
  return text === null ? null : readWhole('--seed', text, 1, [0, 4_294_967_295]);
}

function readGroups(written: readonly string[]): GroupId[] {
  return split(written).map((text) => {
    const group = GROUPS.find((each) => each === text.toUpperCase());
    if (group !== undefined) return group;
    throw new UsageError(`--groups are ${GROUPS.join(', ')}; there’s no group “${text}”.`);
  });
}

function readIds(option: string, written: readonly string[]): string[] {
  const ids = SCENARIOS.map(({ id }) => id);
  return split(written).map((text) => {
    const id = text.toUpperCase();
    if (ids.includes(id)) return id;
    const meant = nearest(id, ids);
    const hint = meant === null ? `They go from ${ids[0]} to ${ids.at(-1)}.` : `Did you mean ${meant}?`;
    throw new UsageError(`${option}: there’s no scenario “${text}”. ${hint}`);
  });
}

/** The host that the user confirms. With a port it means that port only, without one every port of the host. */
function readProbing(host: string | null, url: string): string | null {
  if (host === null) return null;
  const own = hostOf({ url: url.trim() });
  if (allowedHosts('--probe', [host])(url.trim())) return own;
  throw new UsageError(`--probe confirms the endpoint’s own host: write --probe ${own}.`);
}

function readSecond(args: PlanArguments): RequestCustomer | null {
  const email = args.one('customer-2');
  const [id, externalId] = [args.one('customer-2-id'), args.one('customer-2-external-id')];
  if (email === null) {
    if (id === null && externalId === null) return null;
    throw new UsageError('The second customer needs an email, too: --customer-2 kim@example.com.');
  }
  if (!/^\S+@\S+$/.test(email.trim()))
    throw new UsageError('--customer-2 needs an email address, such as kim@example.com.');
  return { id: id || SECOND_ID, email: email.trim(), externalId: externalId || null };
}

function readWhole(
  option: string,
  text: string | null,
  fallback: number,
  [low, high]: readonly [number, number],
): number {
  if (text === null) return fallback;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= low && value <= high) return value;
  throw new UsageError(`${option} needs a whole number from ${low} to ${high}, not “${text}”.`);
}

function split(written: readonly string[]): string[] {
  return written.flatMap((text) => text.split(/[\s,;]+/)).filter(Boolean);
}
