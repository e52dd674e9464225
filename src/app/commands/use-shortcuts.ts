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
} from './shortcuts.ts';

/** Runs commands by their shortcuts; those of a single character only where nobody is typing. */
export function useShortcuts(commands: readonly Command[], singleKeys: boolean): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    const command = commands.find(({ shortcut, leaves, inDesign = false }) => {
      if (shortcut === undefined || !matchesShortcut(shortcut, event)) return false;
      if (keepsForItself(event.target, shortcut)) return false;
      if (leaves !== undefined && takesText(event.target)) {
        return leaves === 'fields' && isInEditor(event.target);
      }
      if (!isSingleCharacter(shortcut)) return true;
      if (!singleKeys || takesText(event.target) || isCanvasComing()) return false;
      return inDesign || !keepsLetters(event.target);
    });
    if (command === undefined) return;
    event.preventDefault();
    // Monaco binds Ctrl+K as the start of a chord; what is ours must not begin one there.
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

/** It had the focus, went with what the command left, and nothing else has taken the focus. */
function isLost(focused: Element): boolean {
  const { activeElement, body } = document;
  const isGone = !focused.isConnected || !focused.checkVisibility();
  return isGone && (activeElement === body || activeElement === focused);
}

/** Whoever has just chosen Design means its canvas with what they press, also while its code is still coming. */
function isCanvasComing(): boolean {
  return document.querySelector('.preview-canvas .preview-column:not([data-canvas])') !== null;
}
