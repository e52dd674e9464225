// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TooltipLayer } from './tooltip.tsx';

let root: Root;
let frame: HTMLElement;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.useFakeTimers();
  frame = document.createElement('main');
  document.body.append(frame);
  root = createRoot(frame);
  act(() =>
    root.render(
      <>
        <button type="button" data-tooltip="Runs wf_1">
          Run
        </button>
        <TooltipLayer />
      </>,
    ),
  );
});

afterEach(() => {
  act(() => root.unmount());
  frame.remove();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const button = () => frame.querySelector('button') ?? frame;
const bubble = () => document.querySelector('[role="tooltip"]')?.textContent ?? null;
const pass = (ms: number) => act(async () => vi.advanceTimersByTimeAsync(ms));

test('a tooltip that changes under a pointer that stays is shown again, without leaving first', async () => {
  act(() => button().dispatchEvent(new PointerEvent('pointerover', { bubbles: true })));
  await pass(500);
  expect(bubble()).toBe('Runs wf_1');
  act(() => button().dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })));
  await pass(500);
  expect(bubble()).toBeNull();
  button().dataset.tooltip = 'SUCCESS';
  await pass(500);
  expect(bubble()).toBe('SUCCESS');
});
