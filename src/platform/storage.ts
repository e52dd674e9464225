import type { PreferencesPort } from '../state/view-preferences.ts';

/** A text in local storage. If that is blocked or full, nothing is kept. */
export function createTextStorage(name: string): PreferencesPort {
  return {
    read() {
      try {
        return localStorage.getItem(name);
      } catch {
        return null;
      }
    },
    write(text) {
      try {
        localStorage.setItem(name, text);
      } catch {
        // No notice needed: the choice is in effect, and the storage of the drafts reports what matters.
      }
    },
  };
}
