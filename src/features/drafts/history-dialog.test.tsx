// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { Browser } from '../../state/drafts/drafts-fixture.ts';
import HistoryDialog from './history-dialog.tsx';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('the list of versions is painted before two of them are compared', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const browser = new Browser();
  const tab = await browser.openTab();
  tab.type('one');
  await browser.pass(120_000);
  tab.type('two');
  await browser.pass(1_000);
  vi.useFakeTimers();
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  const root = createRoot(host);
  await act(async () => {
    root.render(
      <HistoryDialog
        drafts={tab.drafts}
        draft={tab.document}
        renderContent={() => null}
        onClose={() => undefined}
      />,
    );
    await browser.settle();
  });
  const versions = () => document.querySelectorAll('[aria-label="Versions"] button').length;
  expect(versions()).toBeGreaterThan(1);
  expect(document.querySelector('[role="status"]')?.textContent).toBe('Comparing the versions');
  expect(document.querySelector('table')).toBeNull();
  await act(async () => vi.advanceTimersToNextFrame());
  await act(async () => vi.advanceTimersByTime(1));
  expect(document.querySelector('[role="status"]')).toBeNull();
  expect(document.querySelector('table')?.textContent).toContain('two');
  act(() => root.unmount());
});
