import type { PreferencesPort } from '../state/view-preferences.ts';

/** A text in local storage; where that is blocked or full it lasts for the visit. */
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
        // Nothing to tell: the choice is in effect, and the drafts' own storage reports what matters.
      }
    },
  };
}
