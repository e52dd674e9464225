import type { LoadContext } from '../protocol/context.ts';
import type { Asked } from './answers/asked.ts';
import { compareIds, isBroken, isSilent, statusOf } from './answers/asked.ts';
import { Gate } from './asking/gate.ts';
import { Ground } from './asking/ground.ts';
import type { CheckupPorts } from './asking/plan.ts';
import { seededRandom } from './asking/seeded-random.ts';
import { hostOf, type Setup } from './asking/setup.ts';
import { requestOf, type Variation } from './asking/variation.ts';
import { CannotRun, RunEnded, Wire } from './asking/wire.ts';
import type { CheckupEnd, CheckupVerdict, CustomerRow, ReportLine } from './report/report.ts';
import { cardResults } from './report/report-exchange.ts';
import { notRun, reportLine } from './report-line.ts';
import type { Finding, Scenario, Scene } from './scenarios/scenario.ts';

/** A running scenario, with how many of its requests have ended. */
export interface RunningScenario {
  id: string;
  title: string;
  done: number;
  of: number;
}

const STOPPED = 'The run was stopped.';

/** One run of the chosen scenarios: A1, then those that can run in parallel, those that run alone, those that read. */
export class Run {
  readonly lines = new Map<string, ReportLine>();
  readonly customers: CustomerRow[] = [];
  readonly #setup: Setup;
  readonly #ports: CheckupPorts;
  readonly #chosen: readonly Scenario[];
  readonly #wire: Wire;
  readonly #ground: Ground;
  readonly #seeds: ReadonlyMap<string, number>;
  readonly #active = new Map<string, RunningScenario>();
  readonly #onStep: (line: ReportLine | null, row: CustomerRow | null, asked: Asked | null) => void;

  /** `onStep` is called for every finished request, every line, and every customer of the list with its request. */
  constructor(
    setup: Setup,
    ports: CheckupPorts,
    chosen: readonly Scenario[],
    onStep: (line: ReportLine | null, row: CustomerRow | null, asked: Asked | null) => void,
  ) {
    const random = ports.random ?? seededRandom(1);
    this.#setup = setup;
    this.#ports = ports;
    this.#chosen = chosen;
    this.#onStep = onStep;
    // Pick the seeds before anything is sent, so that made-up values don't depend on the order of responses.
    this.#seeds = new Map(chosen.map(({ id }) => [id, random() * 4_294_967_296]));
    this.#wire = new Wire(setup, ports, (asked) => this.#stepped(asked));
    this.#ground = new Ground(setup, this.#wire, seededRandom(random() * 4_294_967_296));
  }

  get log(): readonly Asked[] {
    return this.#wire.log;
  }

  get requests(): number {
    return this.#wire.requests;
  }

  get running(): readonly RunningScenario[] {
    return [...this.#active.values()];
  }

  /** An estimate of how many requests the whole run makes. */
  get requestsTotal(): number {
    const ahead = this.#chosen
      .filter(({ id }) => !this.lines.has(id))
      .reduce((sum, scenario) => {
        if (this.#whyNot(scenario) !== null) return sum;
        const done = this.#active.get(scenario.id)?.done ?? 0;
        return sum + Math.max(0, scenario.requests(this.#setup) - done);
      }, 0);
    return this.log.length + ahead;
  }

  /** Runs to the end, or until `signal` is aborted. Never rejects. */
  async finish(signal?: AbortSignal): Promise<CheckupEnd> {
    const stop = () => this.#wire.stop(new RunEnded('stopped', STOPPED));
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop, { once: true });
    const chosen = this.#chosen;
    const first = chosen.find(({ id }) => id === 'A1');
    if (first === undefined) await this.#ground.everyKey().catch(() => null);
    else await this.#runOne(first);
    const early = chosen.filter((scenario) => scenario.early);
    for (const scenario of early) await this.#runOne(scenario);
    // D3 shows which values change on their own. The scenarios after it ignore those.
    const repeats = chosen.filter(({ id }) => id === 'D3');
    for (const scenario of repeats) await this.#runOne(scenario);
    const done = new Set([...early, ...repeats, ...(first === undefined ? [] : [first])]);
    const others = chosen.filter((scenario) => !done.has(scenario));
    const together = new Gate(this.#setup.concurrency);
    await Promise.all(
      others
        .filter(({ alone, reads }) => !alone && !reads)
        .map((scenario) => together.through(() => this.#runOne(scenario))),
    );
    for (const scenario of others) if (scenario.alone) await this.#runOne(scenario);
    for (const scenario of others) if (scenario.reads) await this.#runOne(scenario);
    signal?.removeEventListener('abort', stop);
    const { end } = this.#wire;
    return end === null
      ? { how: 'complete', message: 'Every chosen scenario was run.' }
      : { how: end.how, message: end.message };
  }

  async #runOne(scenario: Scenario): Promise<void> {
    const reason = this.#whyNot(scenario);
    if (reason !== null) {
      this.#keep(notRun(scenario, reason));
      return;
    }
    this.#active.set(scenario.id, {
      id: scenario.id,
      title: scenario.title,
      done: 0,
      of: scenario.requests(this.#setup),
    });
    try {
      const findings = await scenario.run(this.#sceneOf(scenario));
      this.#keep(
        reportLine(scenario, [...findings, ...this.#notCompared(scenario)], this.#exchangesOf(scenario)),
      );
    } catch (error) {
      this.#keep(notRun(scenario, reasonOf(error), this.#exchangesOf(scenario)));
    }
  }

  /** Why a scenario can't run, as far as is known now; null if it can. */
  #whyNot(scenario: Scenario): string | null {
    const setup = this.#setup;
    const wire = this.#wire;
    const ground = this.#ground;
    const missing = scenario.missing?.(setup) ?? null;
    if (missing !== null) return missing;
    if (scenario.probing && setup.probing !== hostOf(setup)) {
      return `It needs your permission to probe ${hostOf(setup)}.`;
    }
    const { end } = wire;
    if (end !== null && !scenario.reads) return end.message;
    if (scenario.id === 'A1' || scenario.needs === 'nothing') return null;
    const first = ground.asked;
    if (scenario.needs === 'first response') {
      return first !== null && statusOf(first) === 200 ? null : 'A1 got no response with status 200 to read.';
    }
    if (first === null || ground.usableKeys.length > 0) return null;
    if (scenario.needs === 'answered' && isSilent(first)) return null;
    return `A1 fails for ${listed(setup.keys)}.`;
  }

  #notCompared({ needs }: Scenario): readonly Finding[] {
    const { usableKeys, asked } = this.#ground;
    const judgesKeys = needs === undefined || needs === 'comparable' || needs === 'answered';
    if (!judgesKeys || asked === null) return [];
    return this.#setup.keys
      .filter((key) => !usableKeys.includes(key))
      .map((key) => ({
        verdict: 'not-run',
        key,
        message: `Not run for “${key}”: A1 fails for it.`,
        asked: [],
      }));
  }

  #sceneOf(scenario: Scenario): Scene {
    const setup = this.#setup;
    const wire = this.#wire;
    const ground = this.#ground;
    const ports = this.#ports;
    const options = { scenario: scenario.id };
    return {
      setup,
      ground,
      log: wire.log,
      random: seededRandom(this.#seeds.get(scenario.id) ?? 0),
      now: ports.clock.now,
      wait: (ms) => wire.wait(ms),
      ask: (variation) => wire.send(variation, options),
      askEach: (variations, { atOnce } = {}) =>
        atOnce === undefined
          ? this.#untilBroken(variations, scenario.id)
          : Promise.all(
              gated(variations, new Gate(atOnce), (variation, gate) =>
                wire.send(variation, { ...options, gate, underLoad: true }),
              ),
            ),
      probe: (kind, variation) => wire.probe(kind, variation, options),
      async cannotSend(variation, header) {
        const request = await requestOf(setup, variation, ports.hmac);
        return ports.transport.unsendableHeaders(request).some((name) => name.toLowerCase() === header);
      },
      row: (context, asked, verdict) => this.#keepRow(context, asked, verdict),
    };
  }

  /** If the endpoint hangs or resets, the scenario ends and its remaining requests aren't sent. */
  async #untilBroken(variations: readonly Variation[], scenario: string): Promise<readonly Asked[]> {
    let broken = false;
    const gate = new Gate(this.#setup.concurrency);
    const all = await Promise.all(
      variations.map((variation) =>
        gate.through(async () => {
          if (broken) return null;
          const asked = await this.#wire.send(variation, { scenario });
          broken ||= isBroken(asked);
          return asked;
        }),
      ),
    );
    return all.filter((asked) => asked !== null);
  }

  #keepRow(context: LoadContext, asked: Asked | null, verdict: CheckupVerdict): void {
    const index = this.#setup.customers.indexOf(context);
    const row: CustomerRow = {
      index,
      customer: context.customer.email,
      verdict,
      totalMs: asked?.totalMs ?? null,
      cards: asked === null ? [] : cardResults(asked),
      exchange: asked?.id ?? null,
    };
    this.customers.push(row);
    this.customers.sort((a, b) => a.index - b.index);
    this.#onStep(null, row, asked);
  }

  #exchangesOf({ id }: Scenario): readonly string[] {
    const own = this.log.filter((asked) => asked.scenario === id).map((asked) => asked.id);
    return own.sort(compareIds);
  }

  #stepped(asked: Asked): void {
    const { scenario } = asked;
    const active = this.#active.get(scenario);
    if (active !== undefined) this.#active.set(scenario, { ...active, done: active.done + 1 });
    this.#onStep(null, null, asked);
  }

  #keep(line: ReportLine): void {
    this.#active.delete(line.id);
    this.lines.set(line.id, line);
    this.#onStep(line, null, null);
  }
}

function gated<T>(
  variations: readonly Variation[],
  gate: Gate,
  send: (variation: Variation, gate: Gate) => Promise<T>,
): Promise<T>[] {
  return variations.map((variation) => send(variation, gate));
}

function reasonOf(error: unknown): string {
  if (error instanceof RunEnded || error instanceof CannotRun) return error.message;
  const detail = error instanceof Error ? error.message : String(error);
  return `${BUG} ${detail}`;
}

const BUG = 'This is a bug in the playground, not in your endpoint:';

/** Whether a scenario ended because the playground itself failed, not the endpoint. */
export function isPlaygroundBug({ verdict, found }: Pick<ReportLine, 'verdict' | 'found'>): boolean {
  return verdict === 'not-run' && found.startsWith(BUG);
}

function listed(keys: readonly string[]): string {
  const names = keys.slice(0, 5).map((key) => `“${key}”`);
  return keys.length > 5 ? `${names.join(', ')} and ${keys.length - 5} more` : names.join(', ');
}
