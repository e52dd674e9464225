import type { Plugin } from 'vite';

/** Functions of React DOM by feature, each with the body that replaces its own. */
export const LEFT_OUT: Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Matches source code that would need something that is left out. */
export const NEEDS_IT: RegExp;

/** See leave-out-of-react.mjs. */
export function shortenReactDom(code: string): string;

/** See leave-out-of-react.mjs. */
export function leaveOutOfReact(): Plugin;
