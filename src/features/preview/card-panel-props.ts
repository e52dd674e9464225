import type { ReactNode } from 'react';
import type { PanelCard, PanelCustomer, WorkflowSimulation } from '../../state/document/panel.ts';
import type { PreviewPorts } from './drawing/preview-ports.ts';
import type { WorkflowRun } from './drawing/workflow-runs.ts';

/** `app` follows the app's theme. */
export type CardTheme = 'light' | 'dark' | 'app';

export const PANEL_WIDTHS = [280, 360, 480] as const;
export type PanelWidth = (typeof PANEL_WIDTHS)[number];

export interface CardPanelProps {
  customer: PanelCustomer;
  cards: readonly PanelCard[];
  ports: PreviewPorts;
  workflow: WorkflowSimulation;
  /** Pixels; the panel is narrower where there is less room. */
  width?: number;
  theme?: CardTheme;
  /** Name of the region; null where the panel stands inside the region already. */
  region?: string | null;
  /** Only the cards: no customer above them, and no scrolling of its own. */
  bare?: boolean;
  /** Every workflow button shows this run and starts none. */
  shownRun?: WorkflowRun | null;
  /** What stands in place of the cards where there are none. */
  empty?: ReactNode;
  /** Without it a card has no reload button. */
  onReload?: ((card: PanelCard) => void) | undefined;
  /** Without it a title is plain text. An empty title removes it. */
  onTitleChange?: ((key: string, title: string) => void) | undefined;

  /**
   * JSON pointers into the text; a pointer deeper than a component outlines the component it lies in.
   * `selectedCard` (a `PanelCard.id`) tells cards of several responses apart.
   */
  selectedPath?: string | null;
  selectedCard?: string | null;
  hoveredPath?: string | null;
  /** `broken`: the placeholder of what cannot be drawn was pressed. */
  onSelect?: ((path: string, card: PanelCard, broken: boolean) => void) | undefined;
  onHover?: ((path: string | null, card: PanelCard | null) => void) | undefined;
  /** A click selects instead of pressing buttons, and arrow keys walk; so does a click with Alt held. */
  inspect?: boolean;
  /** Laid over the cards, in their positioned column. */
  overlay?: ((column: HTMLElement) => ReactNode) | undefined;
  /** Escape leaves Inspect mode. */
  onInspectChange?: ((inspect: boolean) => void) | undefined;
}
