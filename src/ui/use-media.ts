import { useCallback, useMemo, useSyncExternalStore } from 'react';

export const NARROW = '(max-width: 899px)';
export const ROOMY = '(min-width: 1700px)';
export const AMPLE = '(min-width: 2200px)';

export function useMedia(query: string): boolean {
  const media = useMemo(() => matchMedia(query), [query]);
  const subscribe = useCallback(
    (listener: () => void) => {
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    [media],
  );
  return useSyncExternalStore(subscribe, () => media.matches);
}
