import type { Clock } from '../../../protocol/ports.ts';

/** What the preview needs of the browser. */
export interface PreviewPorts {
  clock: Clock;
  /** Rejects where the clipboard is refused or missing. */
  writeClipboard(text: string): Promise<void>;
}
