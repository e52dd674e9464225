import { useRef } from 'react';

/** Keeps the previous value if the new one equals it, so that nothing made from it renders again. Plain data only. */
export function useSame<T>(value: T): T {
  const last = useRef(value);
  if (JSON.stringify(last.current) !== JSON.stringify(value)) last.current = value;
  return last.current;
}
