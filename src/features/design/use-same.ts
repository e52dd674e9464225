import { useRef } from 'react';

/** The value of the last drawing as long as this one says the same, so that what is made of it isn't drawn again. Plain data only. */
export function useSame<T>(value: T): T {
  const last = useRef(value);
  if (JSON.stringify(last.current) !== JSON.stringify(value)) last.current = value;
  return last.current;
}
