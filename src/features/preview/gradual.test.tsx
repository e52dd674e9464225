// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useGradualCount } from './gradual.ts';

let tasks: (() => void)[] = [];

/** Replaces `MessageChannel`, so that a test decides when a message arrives. */
class HeldChannel {
  #arrive = () => this.port1.onmessage();
  port1 = {
    onmessage: () => {},
    close: () => {
      tasks = tasks.filter((task) => task !== this.#arrive);
    },
  };
  port2 = { postMessage: () => tasks.push(this.#arrive) };
}

let root: Root;
let counts: number[] = [];

function List({ items }: { items: readonly number[] }) {
  counts.push(useGradualCount(items, () => 1));
  return null;
}

const draw = (items: readonly number[]) => act(() => root.render(<List items={items} />));
/** The next step. */
const pass = () => act(() => tasks.shift()?.());
/** How many items a step draws. */
function step(): number {
  const before = counts.at(-1) ?? 0;
  pass();
  return (counts.at(-1) ?? 0) - before;
}

const MANY = Array.from({ length: 10_000 }, (_, index) => index);

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('MessageChannel', HeldChannel);
  tasks = [];
  counts = [];
  root = createRoot(document.createElement('div'));
});

afterEach(() => {
  act(() => root.unmount());
  vi.unstubAllGlobals();
});

describe('a long list', () => {
  it('is drawn in steps that double up to a limit, since each costs a frame', () => {
    draw(MANY);
    expect(counts).toEqual([120]);
    expect([step(), step(), step(), step(), step(), step()]).toEqual([120, 240, 480, 960, 960, 960]);
  });

  it('takes as many drawings as it has steps, and then no more', () => {
    draw(MANY);
    while (tasks.length > 0) pass();
    expect(counts.at(-1)).toBe(MANY.length);
    expect(counts).toHaveLength(14);
  });

  it('that changes begins with a small step again, which a key can interrupt, and keeps what is drawn', () => {
    draw(MANY);
    for (let count = 0; count < 4; count += 1) pass();
    const drawn = counts.at(-1);
    draw([...MANY]);
    expect(counts.at(-1)).toBe(drawn);
    expect(tasks).toHaveLength(1);
    expect([step(), step()]).toEqual([120, 240]);
  });
});
