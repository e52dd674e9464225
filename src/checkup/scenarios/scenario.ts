import type { LoadContext } from '../../protocol/context.ts';
import type { ProbeKind, ProbeReply } from '../../protocol/ports.ts';
import type { Asked } from '../answers/asked.ts';
import type { Ground } from '../asking/ground.ts';
import type { GroupId } from '../asking/plan.ts';
import type { Setup } from '../asking/setup.ts';
import type { Variation } from '../asking/variation.ts';
import type { CheckupVerdict } from '../report/report.ts';

/** Something that a scenario found. */
export interface Finding {
  verdict: Exclude<CheckupVerdict, 'passed'>;
  /** The card it's about; null if it's about the whole response. */
  key: string | null;
  /** One sentence. */
  message: string;
  asked: readonly Asked[];
}

/** What a scenario works with while it runs. */
export interface Scene {
  setup: Setup;
  ground: Ground;
  /** Numbers from 0 up to 1, the same in every run with the same seed. */
  random: () => number;
  /** Posts a variation of Plain's own request. */
  ask(variation: Variation): Promise<Asked>;
  /**
   * Posts several, a few at a time. After the first one without a complete response, the rest isn't sent. `atOnce`
   * sends that many at a time regardless of the run's own limit, and always sends all of them.
   */
  askEach(variations: readonly Variation[], options?: { atOnce?: number }): Promise<readonly Asked[]>;
  /** Makes a probe. Throws if there's no probe transport. */
  probe(kind: ProbeKind, variation: Variation): Promise<{ reply: ProbeReply; asked: readonly Asked[] }>;
  /** Resolves after this many milliseconds. */
  wait(ms: number): Promise<void>;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Whether the page can't send a header of this name. */
  cannotSend(variation: Variation, header: string): Promise<boolean>;
  /** Every request of the run so far, in the order they ended. */
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
  /** What to change at the endpoint if it fails. */
  change: string;
  /** The sentence to show if nothing was found. */
  passed: string;
}

/** One entry of the check-up's table: what is sent, and how the responses are judged. */
export interface Scenario extends Described {
  /** It can show up in logs and trigger alarms, so it needs the user's permission. */
  probing?: true;
  /**
   * What it needs from A1: cards to compare with, key by key; that it works for some key; that it got a 200, or,
   * for scenarios that send their own requests, any response; or nothing. `comparable` by default.
   */
  needs?: 'comparable' | 'working' | 'first response' | 'answered' | 'nothing';
  /** It runs while nothing else is running. */
  alone?: true;
  /** It checks the connection to the endpoint, so it runs before missing responses can end the run. */
  early?: true;
  /** It reads the responses of the other scenarios, after they have run. */
  reads?: true;
  /** How many requests it makes, for progress. */
  requests(setup: Setup): number;
  /** Why it can't run with this plan; null if it can. */
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
