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
  /** It's the placeholder for something that can't be drawn. */
  broken: boolean;
  /** Pressed with Shift: everything from the selection up to it is selected too. */
  extend: boolean;
}

/** A component or card: its JSON pointer, and the `PanelCard.id` that tells cards of several responses apart. */
export interface PointedPlace {
  path: string;
  cardId: string;
}

/** The drawn cards, for what is placed over them. */
export interface Drawing {
  /** The positioned element that the cards are in. */
  column: HTMLElement;
  cards: readonly PanelCard[];
  /** What the pointer is over. */
  pointed: PointedPlace | null;
  /** What was last selected here. */
  lastSelected: PointedPlace | null;
  select: (place: PointedPlace & { element: HTMLElement }, how?: Pressed) => void;
}

export interface CardPanelProps {
  customer: PanelCustomer;
  cards: readonly PanelCard[];
  ports: PreviewPorts;
  workflow: WorkflowSimulation;
  /** Pixels; the panel gets narrower if there's less room. */
  width?: number;
  theme?: CardTheme;
  /** Name of the region; null if the panel is already inside the region. */
  region?: string | null;
  /** Only the cards: no customer above them, and no scrolling of its own. */
  bare?: boolean;
  /** Every workflow button shows this run and starts none. */
  shownRun?: WorkflowRun | null;
  /** Shown instead of the cards when there are none. */
  empty?: ReactNode;
  /** If missing, cards have no reload button. */
  onReload?: ((card: PanelCard) => void) | undefined;
  /** Draws the titles of cards with a key. It must stay the same function. If missing, titles are plain text. */
  drawTitle?: ((title: string, key: string) => ReactNode) | undefined;

  onSelect?: ((path: string, card: PanelCard, how: Pressed) => void) | undefined;
  onHover?: ((path: string | null, card: PanelCard | null) => void) | undefined;
  /** Clicks select instead of pressing buttons, and arrow keys move the selection. An Alt+click always selects. */
  canvas?: boolean;
  /** Drawn over the cards, in their positioned column. */
  overlay?: ((drawing: Drawing) => ReactNode) | undefined;
}
