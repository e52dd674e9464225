// @vitest-environment happy-dom
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { onMissingPart, PartSlot, part, tellMissingPart } from './part.tsx';

let root: Root;
let frame: HTMLElement;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  // React reports errors that a boundary catches; these tests provoke them on purpose.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  frame = document.createElement('div');
  root = createRoot(frame);
});

afterEach(() => {
  // Clears a failure that nothing listened to, so that the next test doesn't get it.
  onMissingPart(() => undefined)();
  act(() => root.unmount());
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function draw(children: ReactNode): Promise<string> {
  await act(async () => root.render(children));
  return frame.textContent;
}

const Share = ({ name }: { name: string }) => <p>Share {name}</p>;

/** Fails to load the given number of times, then succeeds. */
function missing(times: number) {
  let asked = 0;
  return part(async () => {
    asked += 1;
    if (asked <= times) throw new TypeError('Failed to fetch dynamically imported module');
    return { default: Share };
  });
}

describe('a part whose code cannot be fetched', () => {
  test('leaves everything around it in place, and is reported once', async () => {
    const Part = missing(1);
    let told = 0;
    const stop = onMissingPart(() => {
      told += 1;
    });
    expect(
      await draw(
        <>
          <p>Editor</p>
          <PartSlot>
            <Part name="Usage" />
          </PartSlot>
        </>,
      ),
    ).toBe('Editor');
    expect(told).toBe(1);
    stop();
  });

  test('is reported once to a listener that comes later', () => {
    tellMissingPart('check');
    const told: unknown[] = [];
    onMissingPart((what) => told.push(what))();
    onMissingPart((what) => told.push(what))();
    expect(told).toEqual(['check']);
  });

  test('is fetched again when it’s asked for again', async () => {
    const Part = missing(2);
    const slot = (key: number) => (
      <PartSlot key={key}>
        <Part name="Usage" />
      </PartSlot>
    );
    expect(await draw(slot(1))).toBe('');
    expect(await draw(slot(2))).toBe('');
    expect(await draw(slot(3))).toBe('Share Usage');
  });

  test('shows what is in its place, with a way to try again', async () => {
    const Part = missing(1);
    await draw(
      <PartSlot
        failed={(again) => (
          <button type="button" onClick={again}>
            Try again
          </button>
        )}
      >
        <Part name="Usage" />
      </PartSlot>,
    );
    expect(frame.textContent).toBe('Try again');
    await act(async () => frame.querySelector('button')?.click());
    expect(frame.textContent).toBe('Share Usage');
  });
});

test('a part that throws leaves what is around it standing, and is not taken for one that is missing', async () => {
  const Broken = part<object>(async () => ({
    default: () => {
      throw new Error('A fault of its own.');
    },
  }));
  let told = 0;
  const failures: unknown[] = [];
  const stop = onMissingPart(() => {
    told += 1;
  });
  await draw(
    <>
      <p>Editor</p>
      <PartSlot onFail={(error) => failures.push(error)}>
        <Broken />
      </PartSlot>
    </>,
  );
  expect(frame.textContent).toBe('Editor');
  expect([told, failures.length]).toEqual([0, 1]);
  stop();
});
