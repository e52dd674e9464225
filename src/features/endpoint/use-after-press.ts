import { useEffect, useRef } from 'react';

/**
 * Runs a task at once or, while the pointer is held down, after the click. If something moved during the press, the
 * pressed element wouldn't get its click.
 */
export function useAfterPress(): (task: () => void) => void {
  const isPressed = useRef(false);
  const waiting = useRef<(() => void) | null>(null);
  useEffect(() => {
    const down = () => {
      isPressed.current = true;
    };
    const up = () => {
      isPressed.current = false;
      const task = waiting.current;
      waiting.current = null;
      if (task !== null) setTimeout(task, 0);
    };
    const listening = new AbortController();
    const options = { capture: true, signal: listening.signal };
    document.addEventListener('pointerdown', down, options);
    document.addEventListener('pointerup', up, options);
    document.addEventListener('pointercancel', up, options);
    return () => listening.abort();
  }, []);
  return (task) => {
    if (isPressed.current) waiting.current = task;
    else task();
  };
}
