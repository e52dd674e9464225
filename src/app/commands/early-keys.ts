import { matchesShortcut, takesText } from './shortcuts.ts';

/** The browser or the editor would use these for something else: its search, its "Save page", a line break. */
const TAKEN_BY_OTHERS = ['mod+k', 'mod+s', 'mod+enter'];

let pressed: KeyboardEvent[] = [];

function keep(event: KeyboardEvent): void {
  if (event.isComposing || event.repeat) return;
  if (TAKEN_BY_OTHERS.some((shortcut) => matchesShortcut(shortcut, event))) {
    event.preventDefault();
    event.stopPropagation();
    pressed.push(event);
  } else if (!(event.ctrlKey || event.metaKey || event.altKey || takesText(event.target))) {
    if (event.key.length === 1 && event.key !== ' ') pressed.push(event);
  }
}

/** Keeps shortcuts that are pressed before the code of the commands has loaded. */
export function keepEarlyKeys(): void {
  addEventListener('keydown', keep, { capture: true });
}

/** Presses the kept shortcuts again, on their original element if it's still there. Nothing is kept from now on. */
export function pressEarlyKeys(): void {
  removeEventListener('keydown', keep, { capture: true });
  const again = pressed;
  pressed = [];
  for (const event of again) {
    const { target } = event;
    const place = target instanceof Element && target.isConnected ? target : document.body;
    place.dispatchEvent(new KeyboardEvent('keydown', event));
  }
}
