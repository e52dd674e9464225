import type { ReactNode } from 'react';
import type { CheckedDocument } from '../../cards/format/drawn.ts';
import type { Workspace } from '../../state/workspace/workspace.ts';

export interface ShownBody {
  text: string;
  /** Null where it was not checked. */
  checked: CheckedDocument | null;
  /** The request whose cards this body has; null where a later attempt brought them. */
  requestId: string | null;
}

/** What the endpoint pane needs of the app around it. */
export interface EndpointPaneProps {
  workspace: Workspace;
  /** The example endpoint of this server; null if there isn’t one (static hosting). */
  exampleUrl: string | null;
  /** Shows a body read-only, with its problems marked. */
  renderBody(body: ShownBody): ReactNode;
  /** The check-up or the list of customers; `onShowLoad` leads back to what came of loads. */
  renderCheckup(view: 'checkup' | 'customers', onShowLoad: () => void): ReactNode;
  /** Opens the response as a new draft; `titles` are those of the cards' configurations. */
  onOpenAsDraft(draft: { name: string; text: string; titles: Readonly<Record<string, string>> }): void;
  /** Leads to the cards; null where they are in sight beside the form. */
  onShowCards: (() => void) | null;
  /** A field keeps a load back: the form must be in sight. */
  onBlocked(): void;
  /** False where the clipboard refused. */
  copyText(text: string): Promise<boolean>;
  notify(notice: { text: string; tone: 'info' | 'error'; action?: { label: string; run: () => void } }): void;
  saveFile(name: string, text: string): void;
}
