import type { CDPSession } from 'playwright/test';

export function heldBytes(session: CDPSession): Promise<number>;
