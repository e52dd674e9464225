import type { ReactNode } from 'react';
import type { ComponentKind } from '../../cards/format/drawn.ts';
import type { JsonObject } from '../../json/json.ts';

export interface ReferenceProps {
  /** The topic to show; null or an unknown name shows the beginning. */
  topic: string | null;
  onTopicChange: (topic: string) => void;
  /** The link to a topic. */
  hrefOf: (topic: string) => string;
  /** Draws components as one card with this title. */
  draw: (components: readonly JsonObject[], title: string) => ReactNode;
  /** Copies the JSON, and says whether that worked. */
  onCopy: (json: string, name: string) => void;
  /** Inserts the component's example; null if the draft can't be changed. */
  onInsert: ((kind: ComponentKind) => void) | null;
}
