// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { usePainted } from './use-painted.ts';

let root: Root;
let drawn: boolean[] = [];

function Part() {
  drawn.push(usePainted());
  return null;
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.useFakeTimers();
  drawn = [];
  root = createRoot(document.createElement('div'));
});

afterEach(() => {
  act(() => root.unmount());
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('what waits for the first drawing is drawn after the frame that shows it, not within it', () => {
  act(() => root.render(<Part />));
  act(() => vi.advanceTimersByTime(1));
  expect(drawn).toEqual([false]);
  act(() => vi.advanceTimersToNextFrame());
  expect(drawn).toEqual([false]);
  act(() => vi.advanceTimersByTime(1));
  expect(drawn).toEqual([false, true]);
});

test('nothing follows what is gone before its frame', () => {
  act(() => root.render(<Part />));
  act(() => root.render(null));
  act(() => vi.runAllTimers());
  expect(drawn).toEqual([false]);
});
