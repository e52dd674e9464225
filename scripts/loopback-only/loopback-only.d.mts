/** See loopback-only.mjs. */
export function takeTrespasses(): string;
