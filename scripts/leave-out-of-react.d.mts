import type { Plugin } from 'vite';

/** By feature: functions of React DOM, and what takes the place of each one's body. */
export const LEFT_OUT: Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Finds in a source what needs something of it. */
export const NEEDS_IT: RegExp;

/** See leave-out-of-react.mjs. */
export function shortenReactDom(code: string): string;

/** See leave-out-of-react.mjs. */
export function leaveOutOfReact(): Plugin;
