import { useEffect, useEffectEvent } from 'react';
import { usePanelServices } from './drawing/preview-context.ts';
import { type DrawnPlace, findPlace, type Step, walk } from './drawn-elements.ts';
import { inWords } from './place-in-words.ts';

interface CanvasKeysProps {
  column: HTMLElement;
  /** Where the arrow keys continue from. */
  from: { path: string; cardId: string | null } | null;
  onSelect: (place: DrawnPlace, how: { broken: boolean; extend: boolean }) => void;
}

const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: 'parent',
  ArrowRight: 'child',
  ArrowUp: 'previous',
  ArrowDown: 'next',
};

/** What is announced when a step leads nowhere. */
const ENDS: Readonly<Record<Step, string>> = {
  parent: 'It’s in nothing else.',
  child: 'There’s nothing inside it.',
  previous: 'Already first in its list.',
  next: 'Already last in its list.',
};

/** On the canvas, arrow keys move through cards and components; with Shift they also select what they pass. */
export function CanvasKeys({ column, from, onSelect }: CanvasKeysProps) {
  const { announce } = usePanelServices();
  const press = useEffectEvent((event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.target instanceof Element && event.target.closest('input, textarea') !== null) return;
    event.preventDefault();
    const start = from === null ? null : findPlace(column, from.path, from.cardId);
    const place = walk(column, start, step);
    if (place === null) {
      announce(ENDS[step]);
      return;
    }
    onSelect(place, { broken: false, extend: event.shiftKey });
    announce(inWords(column, place.element));
  });
  useEffect(() => {
    const cards = column.querySelector<HTMLElement>('.preview-cards');
    const listener = (event: KeyboardEvent) => press(event);
    cards?.addEventListener('keydown', listener);
    return () => cards?.removeEventListener('keydown', listener);
  }, [column]);
  return null;
}
