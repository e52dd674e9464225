// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { focusNotice, type ToastItem, Toasts } from './toast.tsx';

let root: Root;
let frame: HTMLElement;
let closed: number[];

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.useFakeTimers();
  closed = [];
  frame = document.createElement('div');
  document.body.append(frame);
  root = createRoot(frame);
});

afterEach(() => {
  act(() => root.unmount());
  frame.remove();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const UNDO: ToastItem = {
  id: 1,
  text: 'Deleted “Usage”.',
  tone: 'info',
  action: { label: 'Undo', run: () => {} },
};

function show(items: readonly ToastItem[]): void {
  act(() =>
    root.render(
      <>
        <button type="button" id="before">
          Delete
        </button>
        <Toasts items={items} onClose={onClose} />
      </>,
    ),
  );
}

const onClose = (id: number) => {
  closed.push(id);
};
const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms));
const notice = () => frame.querySelector('li');

test('a notice with something to press goes by itself after 12 seconds', () => {
  show([UNDO]);
  pass(6_000);
  // Something else is drawn meanwhile.
  show([UNDO]);
  pass(5_999);
  expect(closed).toEqual([]);
  pass(1);
  expect(closed).toEqual([1]);
});

test('it waits while it has the focus, and twelve seconds more', () => {
  show([UNDO]);
  act(() => focusNotice());
  expect(document.activeElement?.textContent).toBe('Undo');
  pass(600_000);
  expect(closed).toEqual([]);
  act(() => frame.querySelector<HTMLElement>('#before')?.focus());
  pass(11_999);
  expect(closed).toEqual([]);
  pass(1);
  expect(closed).toEqual([1]);
});

test('it waits while the pointer is on it', () => {
  show([UNDO]);
  const over = (type: string) =>
    act(() =>
      notice()?.dispatchEvent(new PointerEvent(type, { bubbles: true, relatedTarget: document.body })),
    );
  over('pointerover');
  pass(600_000);
  expect(closed).toEqual([]);
  over('pointerout');
  pass(12_000);
  expect(closed).toEqual([1]);
});

test('closing it gives the focus back to where it came from', () => {
  show([UNDO]);
  const before = frame.querySelector<HTMLElement>('#before');
  act(() => before?.focus());
  act(() => focusNotice());
  act(() => frame.querySelector<HTMLElement>('[data-notice-action]')?.click());
  expect(closed).toEqual([1]);
  expect(document.activeElement).toBe(before);
});

test('the newest notice is the one that the shortcut leads to; without a button of its own, its Dismiss', () => {
  show([UNDO, { id: 2, text: 'Saved.', tone: 'info' }]);
  act(() => focusNotice());
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Dismiss');
  expect(document.activeElement?.closest('li')?.textContent).toContain('Saved.');
});

test('of several notices the newest is shown alone, and the one it covered comes back after it', () => {
  const saved: ToastItem = { id: 2, text: 'Copied.', tone: 'info' };
  show([UNDO, saved]);
  expect(frame.querySelectorAll('li')).toHaveLength(1);
  expect(notice()?.textContent).toContain('Copied.');
  pass(6_000);
  expect(closed).toEqual([2]);
  show([UNDO]);
  expect(notice()?.textContent).toContain('Deleted “Usage”.');
});

test('a notice that has the focus is not covered by a newer one, which comes when it is left', () => {
  show([UNDO]);
  act(() => focusNotice());
  show([UNDO, { id: 2, text: 'Copied the JSON.', tone: 'info' }]);
  expect(frame.textContent).toContain('Deleted “Usage”.');
  expect(document.activeElement?.textContent).toBe('Undo');
  act(() => document.getElementById('before')?.focus());
  expect(frame.textContent).toContain('Copied the JSON.');
});
