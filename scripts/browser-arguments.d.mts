/** See browser-arguments.mjs. */
export const PLAYWRIGHTS_OWN: readonly string[];
export const BARE_WINDOW: string;
