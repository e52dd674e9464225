import type { LoadContext } from '../../protocol/context.ts';
import type { ProbeKind, ProbeReply } from '../../protocol/ports.ts';
import type { Asked } from '../answers/asked.ts';
import type { Ground } from '../asking/ground.ts';
import type { GroupId } from '../asking/plan.ts';
import type { Setup } from '../asking/setup.ts';
import type { Variation } from '../asking/variation.ts';
import type { CheckupVerdict } from '../report/report.ts';

/** Something that a scenario has to say. */
export interface Finding {
  verdict: Exclude<CheckupVerdict, 'passed'>;
  /** The card it's about; null where it's about the whole response. */
  key: string | null;
  /** One sentence. */
  message: string;
  asked: readonly Asked[];
}

/** What a scenario works with while it runs. */
export interface Scene {
  setup: Setup;
  ground: Ground;
  /** Numbers from 0 up to 1, the same in every run of the same seed. */
  random: () => number;
  /** Posts Plain's own request in a variation. */
  ask(variation: Variation): Promise<Asked>;
  /**
   * Posts several, some at a time; after the first that gets no complete response the rest isn't sent. `atOnce`
   * sends so many at a time whatever the run's own limit is, and every one of them.
   */
  askEach(variations: readonly Variation[], options?: { atOnce?: number }): Promise<readonly Asked[]>;
  /** Makes a probe. Throws where there's nothing to make it with. */
  probe(kind: ProbeKind, variation: Variation): Promise<{ reply: ProbeReply; asked: readonly Asked[] }>;
  /** Resolves after so many milliseconds. */
  wait(ms: number): Promise<void>;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Whether the page itself must leave out a header of this name. */
  cannotSend(variation: Variation, header: string): Promise<boolean>;
  /** Every request of the run so far, by its end. */
  log: readonly Asked[];
  /** Keeps one customer's row of the list. */
  row(context: LoadContext, asked: Asked | null, verdict: CheckupVerdict): void;
}

interface Described {
  /** Such as `B1`; its letter is the group. */
  id: string;
  /** What is tried, as a heading. */
  title: string;
  /** Why it matters, with its source in words. */
  why: string;
  /** What to change at the endpoint where it fails. */
  change: string;
  /** The one sentence where nothing was found. */
  passed: string;
}

/** One entry of the check-up's table: what is sent, and how the responses are judged. */
export interface Scenario extends Described {
  /** It can show up in somebody's logs and alarms, so it needs the person's permission. */
  probing?: true;
  /**
   * How much it needs of A1: cards to compare with, key by key; that it works for some key; that it was
   * answered with 200 or, for those that send requests of their own, at all; or nothing. `comparable` by default.
   */
  needs?: 'comparable' | 'working' | 'first response' | 'answered' | 'nothing';
  /** It runs while nothing else does. */
  alone?: true;
  /** It looks at the way to the endpoint, so it runs before silence can end the run. */
  early?: true;
  /** It reads the responses to the others, after them. */
  reads?: true;
  /** How many requests it makes, for progress. */
  requests(setup: Setup): number;
  /** Why it can't run with this plan; null where it can. */
  missing?(setup: Setup): string | null;
  run(scene: Scene): Promise<readonly Finding[]>;
}

/** The group that a scenario belongs to. */
export function groupOf({ id }: Pick<Scenario, 'id'>): GroupId {
  switch (id.charAt(0)) {
    case 'B':
      return 'B';
    case 'C':
      return 'C';
    case 'D':
      return 'D';
    case 'E':
      return 'E';
    case 'F':
      return 'F';
    default:
      return 'A';
  }
}
