import { useEffect, useEffectEvent } from 'react';
import type { Command } from './commands.ts';
import { isInEditor, isSingleCharacter, keepsForItself, matchesShortcut, takesText } from './shortcuts.ts';

/** Runs commands by their shortcuts; those of a single character only where nobody is typing. */
export function useShortcuts(commands: readonly Command[], singleKeys: boolean): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    const command = commands.find(({ shortcut, leaves }) => {
      if (shortcut === undefined || !matchesShortcut(shortcut, event)) return false;
      if (keepsForItself(event.target, shortcut)) return false;
      if (leaves !== undefined && takesText(event.target)) {
        return leaves === 'fields' && isInEditor(event.target);
      }
      return !isSingleCharacter(shortcut) || (singleKeys && !takesText(event.target));
    });
    if (command === undefined) return;
    event.preventDefault();
    // Monaco binds Ctrl+K as the start of a chord; what is ours must not begin one there.
    event.stopPropagation();
    command.run();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    addEventListener('keydown', listener, { capture: true });
    return () => removeEventListener('keydown', listener, { capture: true });
  }, []);
}
