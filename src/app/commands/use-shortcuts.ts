import { useEffect, useEffectEvent } from 'react';
import type { Command } from './commands.ts';
import { pressEarlyKeys } from './early-keys.ts';
import {
  isInEditor,
  isSingleCharacter,
  keepsForItself,
  keepsLetters,
  matchesShortcut,
  takesText,
  undoesTyping,
} from './shortcuts.ts';

/** Runs commands by their shortcuts. Single-character shortcuts only work where nobody is typing. */
export function useShortcuts(commands: readonly Command[], singleKeys: boolean): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    const command = commands.find(({ shortcut, leaves, inDesign = false }) => {
      if (shortcut === undefined || !matchesShortcut(shortcut, event)) return false;
      if (keepsForItself(event.target, shortcut)) return false;
      if (leaves === 'typing' && undoesTyping(event.target)) return false;
      if ((leaves === 'text' || leaves === 'fields') && takesText(event.target)) {
        return leaves === 'fields' && isInEditor(event.target);
      }
      if (!isSingleCharacter(shortcut)) return true;
      if (!singleKeys || takesText(event.target) || isCanvasComing()) return false;
      return inDesign || !keepsLetters(event.target);
    });
    if (command === undefined) return;
    event.preventDefault();
    // Monaco binds Ctrl+K as the start of a chord. Our shortcut mustn't start one there.
    event.stopPropagation();
    const focused = document.activeElement;
    command.run();
    requestAnimationFrame(() => {
      if (focused !== null && isLost(focused)) document.querySelector('main')?.focus();
    });
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    addEventListener('keydown', listener, { capture: true });
    pressEarlyKeys();
    return () => removeEventListener('keydown', listener, { capture: true });
  }, []);
}

/** True if it had focus, is gone now, and nothing else has taken the focus. */
function isLost(focused: Element): boolean {
  const { activeElement, body } = document;
  const isGone = !focused.isConnected || !focused.checkVisibility();
  return isGone && (activeElement === body || activeElement === focused);
}

/** True while the canvas is loading. Keys pressed right after choosing Design are meant for the canvas. */
function isCanvasComing(): boolean {
  return document.querySelector('.preview-canvas .preview-column:not([data-canvas])') !== null;
}
