import type { WorkflowSimulation } from './document/panel.ts';
import type { Preferences } from './view-preferences.ts';

export type Mode = 'draft' | 'endpoint';
export type Pane = 'edit' | 'preview';

/** How the playground is shown. `Preferences` outlive the visit, the rest does not. */
export interface ViewSlice extends Preferences {
  mode: Mode;
  /** What a narrow window shows of the two panes. */
  pane: Pane;
  simulation: WorkflowSimulation;
}

export const FIRST_SIMULATION: WorkflowSimulation = {
  outcome: 'success',
  failureMessage: 'The workflow stopped at “Call the billing API”: 502 Bad Gateway.',
  threadOpen: true,
};
