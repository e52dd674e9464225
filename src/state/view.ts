import type { WorkflowSimulation } from './document/panel.ts';
import type { Preferences } from './view-preferences.ts';

export type Mode = 'draft' | 'endpoint';
export type Pane = 'edit' | 'preview';

/** How the playground is shown. `Preferences` are kept for the next visit, the rest isn't. */
export interface ViewSlice extends Preferences {
  mode: Mode;
  /** Which of the two panes a narrow window shows. */
  pane: Pane;
  simulation: WorkflowSimulation;
}

export const FIRST_SIMULATION: WorkflowSimulation = {
  outcome: 'success',
  failureMessage: 'The workflow stopped at “Call the billing API”: 502 Bad Gateway.',
  threadOpen: true,
};
