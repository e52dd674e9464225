import type { KeyboardEvent } from 'react';

/**
 * Arrow keys, Home and End move the focus among the elements of `role` inside the element that
 * handles the event, and choose the one they land on.
 */
export function moveFocus(event: KeyboardEvent<HTMLElement>, role: 'tab' | 'radio'): void {
  const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  const elements = [...event.currentTarget.querySelectorAll<HTMLElement>(`[role="${role}"]:not(:disabled)`)];
  const at = elements.findIndex((element) => element.matches(':focus'));
  if (at < 0) return;
  const step = steps[event.key];
  let target: HTMLElement | undefined;
  if (step !== undefined) target = elements[(at + step + elements.length) % elements.length];
  else if (event.key === 'Home') target = elements[0];
  else if (event.key === 'End') target = elements.at(-1);
  if (target === undefined) return;
  event.preventDefault();
  target.focus();
  target.click();
}
