import type { ReactNode } from 'react';
import type { ComponentKind } from '../../cards/format/drawn.ts';
import type { JsonObject } from '../../json/json.ts';

export interface ReferenceProps {
  /** The topic to show; null or an unknown name shows the beginning. */
  topic: string | null;
  onTopicChange: (topic: string) => void;
  /** The address that leads to a topic. */
  hrefOf: (topic: string) => string;
  /** Draws components as one card of this title. */
  draw: (components: readonly JsonObject[], title: string) => ReactNode;
  /** Copies, and says whether that succeeded. */
  onCopy: (json: string, name: string) => void;
  /** Inserts the component's example; null where the draft cannot be changed. */
  onInsert: ((kind: ComponentKind) => void) | null;
}
