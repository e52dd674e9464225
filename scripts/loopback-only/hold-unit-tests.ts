import { afterEach } from 'vitest';
import { takeTrespasses } from './loopback-only.mjs';

afterEach(() => {
  const trespasses = takeTrespasses();
  if (trespasses !== '')
    throw new Error(`No test may leave loopback addresses. This one tried:\n${trespasses}`);
});
