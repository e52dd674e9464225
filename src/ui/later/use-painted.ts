import { startTransition, useEffect, useState } from 'react';
import { afterFrame } from './after-frame.ts';

/** True once what this component drew first has been painted. Drawing that takes long waits for it. */
export function usePainted(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => afterFrame(() => startTransition(() => setPainted(true))), []);
  return painted;
}
