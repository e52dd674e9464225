/** How a shortcut is written: `mod` is Ctrl, and Cmd on a Mac. */
export type Shortcut = `mod+${string}` | string;

export function isMac(platform: string): boolean {
  return /mac|iphone|ipad/i.test(platform);
}

/** The shortcut as its keys are printed. */
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

/** A single character has no modifier to tell it from typing. */
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

/** Where typing a character means that character. */
export function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('.monaco-editor, [role="dialog"], [role="menu"]'))
    return true;
  return target.matches('input, textarea, select, [role="textbox"], [role="combobox"]');
}

/** In the JSON itself, not in what Monaco lays over it to find things. */
export function isInEditor(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('.json-editor') !== null &&
    target.closest('.find-widget') === null
  );
}

/** What is selected is worked on by keys: other letters than those for it are taken for typing. */
export function keepsLetters(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[data-keeps-letters]') !== null;
}

/** A field names the shortcuts that mean something of its own in it, such as a link for Ctrl+K. */
export function keepsForItself(target: EventTarget | null, shortcut: Shortcut): boolean {
  return target instanceof HTMLElement && (target.dataset.ownKeys ?? '').split(' ').includes(shortcut);
}
