import type { Shortcut } from './shortcuts.ts';

export type CommandGroup = 'Go to' | 'Draft' | 'Card' | 'Preview' | 'Endpoint' | 'Settings' | 'Help';

/** One thing a person can do: the palette lists it, a shortcut may run it. */
export interface Command {
  id: string;
  title: string;
  group: CommandGroup;
  shortcut?: Shortcut;
  /** Other words people look for it by. */
  keywords?: string;
  run: () => void;
}
