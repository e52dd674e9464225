import type { CheckedCard } from '../../cards/format/drawn.ts';

/** The customer shown above the cards. The name is local and never sent (SPEC.md §1). */
export interface PanelCustomer {
  name: string;
  email: string;
}

/** What went wrong with a card, in Plain's terms and in words (SPEC.md §6). */
export interface PanelError {
  /** E.g. "Card missing from the response". */
  title: string;
  /** What happened, and what to do about it. */
  message: string;
  /** What Plain does with it, e.g. "Integration error: not retried, kept for 5 minutes." */
  consequence: string;
}

/**
 * One card of the customer panel. The draft and the endpoint both produce a list of these; the
 * preview draws them and knows neither.
 */
export interface PanelCard {
  /** Stable from one list to the next. */
  id: string;
  /** The title, or else the key, or else "Untitled card". */
  title: string;
  key: string | null;
  state: 'loading' | 'loaded' | 'hidden' | 'error';
  /** What to draw; while loading, the old content (null on the first load). */
  card: CheckedCard | null;
  /** Set in state `error`. */
  error: PanelError | null;
}

/** How simulated workflow runs turn out (SPEC.md §3, workflow button). */
export interface WorkflowSimulation {
  outcome: 'success' | 'failure' | 'slow';
  failureMessage: string;
  /** Without a thread the button is disabled and says why. */
  threadOpen: boolean;
}
