import type { Shortcut } from './shortcuts.ts';

export type CommandGroup =
  | 'Go to'
  | 'Draft'
  | 'Card'
  | 'Component'
  | 'Preview'
  | 'Endpoint'
  | 'Settings'
  | 'Help';

/** One thing a person can do: the palette lists it, a shortcut may run it. */
export interface Command {
  id: string;
  title: string;
  group: CommandGroup;
  shortcut?: Shortcut;
  /** Where the shortcut keeps its usual meaning: in every text box, or in every field but the editor. */
  leaves?: 'text' | 'fields';
  /** Its letter works in the canvas and the outline, too, where other letters are taken for typing. */
  inDesign?: true;
  /** Other words people look for it by. */
  keywords?: string;
  run: () => void;
}
