import type { ReactNode } from 'react';
import type { PanelCard, PanelCustomer, WorkflowSimulation } from '../../state/document/panel.ts';
import type { PreviewPorts } from './drawing/preview-ports.ts';
import type { WorkflowRun } from './drawing/workflow-runs.ts';

/** `app` follows the app's theme. */
export type CardTheme = 'light' | 'dark' | 'app';

export const PANEL_WIDTHS = [280, 360, 480] as const;
export type PanelWidth = (typeof PANEL_WIDTHS)[number];

/** How something drawn was pressed. */
export interface Pressed {
  /** It is the placeholder of what can't be drawn. */
  broken: boolean;
  /** With Shift: what is between it and the selected is selected too. */
  extend: boolean;
}

/** A component or card: its JSON pointer, and the `PanelCard.id` that tells cards of several responses apart. */
export interface PointedPlace {
  path: string;
  cardId: string;
}

/** What is drawn, for what is laid over it. */
export interface Drawing {
  /** The positioned element that the cards are in. */
  column: HTMLElement;
  cards: readonly PanelCard[];
  /** What the pointer is at. */
  pointed: PointedPlace | null;
  /** What was selected here last. */
  lastSelected: PointedPlace | null;
  select: (place: PointedPlace & { element: HTMLElement }, how?: Pressed) => void;
}

export interface CardPanelProps {
  customer: PanelCustomer;
  cards: readonly PanelCard[];
  ports: PreviewPorts;
  workflow: WorkflowSimulation;
  /** Pixels; the panel is narrower where there is less room. */
  width?: number;
  theme?: CardTheme;
  /** Name of the region; null where the panel is inside the region already. */
  region?: string | null;
  /** Only the cards: no customer above them, and no scrolling of its own. */
  bare?: boolean;
  /** Every workflow button shows this run and starts none. */
  shownRun?: WorkflowRun | null;
  /** What is in place of the cards where there are none. */
  empty?: ReactNode;
  /** Without it a card has no reload button. */
  onReload?: ((card: PanelCard) => void) | undefined;
  /** Without it a title is plain text. An empty title removes it. */
  onTitleChange?: ((key: string, title: string) => void) | undefined;

  onSelect?: ((path: string, card: PanelCard, how: Pressed) => void) | undefined;
  onHover?: ((path: string | null, card: PanelCard | null) => void) | undefined;
  /** A click selects instead of pressing buttons, and arrow keys walk; a click with Alt held always selects. */
  canvas?: boolean;
  /** Laid over the cards, in their positioned column. */
  overlay?: ((drawing: Drawing) => ReactNode) | undefined;
}
