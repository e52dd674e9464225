import type { ReactNode } from 'react';
import type { CheckedDocument } from '../../cards/format/drawn.ts';
import type { Workspace } from '../../state/workspace/workspace.ts';

export interface ShownBody {
  text: string;
  /** Null if it wasn't checked. */
  checked: CheckedDocument | null;
  /** The request whose cards come from this body; null if they come from a later attempt. */
  requestId: string | null;
}

/** What the endpoint pane needs from the app. */
export interface EndpointPaneProps {
  workspace: Workspace;
  /** The example endpoint of this server; null if there isn’t one (static hosting). */
  exampleUrl: string | null;
  /** Shows a body read-only, with its problems marked. */
  renderBody(body: ShownBody): ReactNode;
  /** The check-up or the list of customers; `onShowLoad` goes back to the results of loads. */
  renderCheckup(view: 'checkup' | 'customers', onShowLoad: () => void): ReactNode;
  /** Opens the response as a new draft; `titles` are those of the cards' configurations. */
  onOpenAsDraft(draft: { name: string; text: string; titles: Readonly<Record<string, string>> }): void;
  /** Shows the cards; null if they're already visible next to the form. */
  onShowCards: (() => void) | null;
  /** A field blocks a load, so the form must become visible. */
  onBlocked(): void;
  /** False if the clipboard refused. */
  copyText(text: string): Promise<boolean>;
  notify(notice: { text: string; tone: 'info' | 'error'; action?: { label: string; run: () => void } }): void;
  saveFile(name: string, text: string): void;
}
