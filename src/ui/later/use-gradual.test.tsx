// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useGradual } from './use-gradual.ts';

let root: Root;
let drawn: number[] = [];
let drawAll = () => {};

function List({ total }: { total: number }) {
  const [count, all] = useGradual(total, 2, 3);
  drawn.push(count);
  drawAll = all;
  return null;
}

const draw = (total: number) => act(() => root.render(<List total={total} />));
const pass = () => act(() => vi.runAllTimers());

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

describe('useGradual', () => {
  it('draws the first parts at once and the others a few at a time', () => {
    draw(7);
    expect(drawn).toEqual([2]);
    for (let step = 0; step < 4; step += 1) pass();
    expect(drawn).toEqual([2, 5, 7]);
  });

  it('draws all at once where that is asked for', () => {
    draw(7);
    act(() => drawAll());
    expect(drawn).toEqual([2, 7]);
  });

  it('begins with the first parts again after a list that had no more than these', () => {
    draw(7);
    for (let step = 0; step < 4; step += 1) pass();
    draw(0);
    drawn = [];
    draw(7);
    expect(drawn).toEqual([2]);
  });
});
