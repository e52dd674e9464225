import type { Plugin } from 'vite';

export function leaveOutOfMonaco(): Plugin;
