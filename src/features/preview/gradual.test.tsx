// @vitest-environment happy-dom
import { act, useLayoutEffect, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useGradualCount } from './gradual.ts';

const MANY = Array.from({ length: 10_000 }, (_, index) => index);

let root: Root;
/** How many items each drawing has. */
let counts: number[] = [];

/** A list that changes once, when this many of its items have been drawn, as if someone typed. */
function List({ changesAt = 0 }: { changesAt?: number }) {
  const [items, setItems] = useState(MANY);
  const count = useGradualCount(items, () => 1);
  counts.push(count);
  useLayoutEffect(() => {
    if (count === changesAt) setItems((before) => (before === MANY ? [...MANY] : before));
  }, [count, changesAt]);
  return null;
}

const steps = () => counts.slice(1).map((count, index) => count - (counts[index] ?? 0));

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  counts = [];
  root = createRoot(document.createElement('div'));
});

afterEach(() => {
  act(() => root.unmount());
  vi.unstubAllGlobals();
});

describe('a long list', () => {
  it('is drawn in steps that double up to a limit, since each costs a frame, and then no more', () => {
    act(() => root.render(<List />));
    expect(counts[0]).toBe(120);
    expect(steps()).toEqual([120, 240, 480, 960, 960, 960, 960, 960, 960, 960, 960, 960, 400]);
  });

  it('that changes keeps what is drawn and goes on in small steps, which a key can interrupt', () => {
    act(() => root.render(<List changesAt={1920} />));
    // The change draws the same 1,920 items again. The step of 960 that was about to follow is replaced.
    expect(steps().slice(0, 8)).toEqual([120, 240, 480, 960, 0, 120, 240, 480]);
  });
});
