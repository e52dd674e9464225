import { useCallback, useSyncExternalStore } from 'react';

export const NARROW = '(max-width: 899px)';
export const ROOMY = '(min-width: 1700px)';
export const AMPLE = '(min-width: 2200px)';

export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}
