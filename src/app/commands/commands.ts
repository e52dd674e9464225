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

/** One thing a person can do. The palette lists it, and a shortcut may run it. */
export interface Command {
  id: string;
  title: string;
  group: CommandGroup;
  shortcut?: Shortcut;
  /**
   * Where the shortcut keeps its usual meaning: in every text box, in those where the browser undoes what was typed, or
   * in every field except the editor.
   */
  leaves?: 'text' | 'typing' | 'fields';
  /** Its letter also works in the canvas and the outline, where other letters count as typing. */
  inDesign?: true;
  /** Other words people search for it with. */
  keywords?: string;
  run: () => void;
}
