/** How a shortcut is written: `mod` is Ctrl, or Cmd on a Mac. */
export type Shortcut = `mod+${string}` | string;

export function isMac(platform: string): boolean {
  return /mac|iphone|ipad/i.test(platform);
}

/** The shortcut as printed on its keys. */
export function shownShortcut(shortcut: Shortcut, mac: boolean): string {
  const keys = shortcut.split('+').map((key) => {
    if (key === 'mod') return mac ? '⌘' : 'Ctrl';
    if (key === 'shift') return mac ? '⇧' : 'Shift';
    if (key === 'enter') return mac ? '↵' : 'Enter';
    if (key === 'alt') return mac ? '⌥' : 'Alt';
    if (key === 'ctrl') return mac ? '⌃' : 'Ctrl';
    if (key === 'backspace') return mac ? '⌫' : 'Backspace';
    if (key === 'escape') return mac ? '⎋' : 'Escape';
    if (key === 'space') return 'Space';
    if (key === 'arrowup') return '↑';
    if (key === 'arrowdown') return '↓';
    if (key === 'arrowleft') return '←';
    if (key === 'arrowright') return '→';
    return key.toUpperCase();
  });
  return keys.join(mac ? ' ' : '+');
}

interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** A single character has no modifier that distinguishes it from typing. */
export function isSingleCharacter(shortcut: Shortcut): boolean {
  return shortcut.length === 1;
}

export function matchesShortcut(shortcut: Shortcut, press: KeyPress): boolean {
  const keys = shortcut.split('+');
  if (press.altKey !== keys.includes('alt')) return false;
  const key = keys.at(-1);
  const mod = press.ctrlKey || press.metaKey;
  if (mod !== keys.includes('mod')) return false;
  // The shift that writes "?" belongs to the character, not to the shortcut.
  if (!isSingleCharacter(shortcut) && press.shiftKey !== keys.includes('shift')) return false;
  return press.key.toLowerCase() === key;
}

/** True where typing a character enters that character. */
export function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('.monaco-editor, [role="dialog"], [role="menu"]'))
    return true;
  return target.matches('input, textarea, select, [role="textbox"], [role="combobox"]');
}

/** True where the browser takes back what was typed. It can't in a date or time. */
export function undoesTyping(target: EventTarget | null): boolean {
  if (!takesText(target)) return false;
  return !(target instanceof HTMLInputElement && (target.type === 'date' || target.type === 'time'));
}

/** True in the JSON itself, but not in Monaco's find widget above it. */
export function isInEditor(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('.json-editor') !== null &&
    target.closest('.find-widget') === null
  );
}

/** True where keys act on the selection. Letters that do nothing there count as typing. */
export function keepsLetters(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[data-keeps-letters]') !== null;
}

/** True if the field uses this shortcut for something of its own, such as Ctrl+K for a link. */
export function keepsForItself(target: EventTarget | null, shortcut: Shortcut): boolean {
  return target instanceof HTMLElement && (target.dataset.ownKeys ?? '').split(' ').includes(shortcut);
}
