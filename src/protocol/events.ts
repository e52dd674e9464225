import type { LoadContext } from './context.ts';
import type { CardOutcome, Verdict } from './outcome.ts';
import type { ExactRequest, Reply } from './ports.ts';
import type { CardSetup, LoadCause } from './session-state.ts';

/** Everything that can happen in a session. `at` is in milliseconds since the epoch. */
export type SessionEvent = { at: number } & (
  | { type: 'view started'; context: LoadContext; cards: readonly CardSetup[] }
  | { type: 'setup changed'; cards: readonly CardSetup[] }
  | { type: 'view ended' }
  | {
      type: 'load requested';
      loadId: string;
      cause: LoadCause;
      configIds: readonly string[];
      limitMs: number;
    }
  | {
      type: 'cache answered';
      configId: string;
      requestId: string;
      outcome: CardOutcome;
      loadedAt: number;
      until: number;
    }
  | { type: 'request planned'; loadId: string; requestId: string; url: string; configIds: readonly string[] }
  | { type: 'attempt started'; requestId: string; attempt: number; request: ExactRequest }
  | { type: 'attempt ended'; requestId: string; attempt: number; reply: Reply | null; verdict: Verdict }
  | { type: 'retry scheduled'; requestId: string; dueAt: number }
  | { type: 'request dropped'; requestId: string }
  | { type: 'card loaded'; configId: string; requestId: string; outcome: CardOutcome; until: number | null }
  | { type: 'card failed'; configId: string; requestId: string; outcome: CardOutcome; until: number | null }
  | { type: 'card expired'; configId: string }
  | { type: 'load cancelled'; loadId: string }
  | { type: 'load finished'; loadId: string }
);
