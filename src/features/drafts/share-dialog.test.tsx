// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { encodeDraft } from '../../share-link/codec.ts';
import ShareDialog from './share-dialog.tsx';

vi.mock('../../share-link/codec.ts', { spy: true });

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.mocked(encodeDraft).mockClear();
});
afterEach(() => vi.unstubAllGlobals());

test('a draft is compressed once, whichever form of its link is shown and copied', async () => {
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  const root = createRoot(host);
  const copy = vi.fn(async () => true);
  act(() =>
    root.render(
      <ShareDialog
        draft={{ name: 'Plan', text: '{"cards":[]}', titles: {} }}
        endpoint={null}
        base="http://127.0.0.1/"
        copy={copy}
        onClose={() => undefined}
      />,
    ),
  );
  const link = () => document.querySelector('textarea')?.value ?? '';
  const first = link();
  const press = (name: string) =>
    act(async () => {
      const all = [...document.querySelectorAll<HTMLElement>('button, [role="radio"]')];
      all.find(({ textContent }) => textContent === name)?.click();
    });
  await press('View link');
  expect(link()).toBe(first.replace('/#', '/embed#'));
  await press('Copy link');
  expect(copy).toHaveBeenCalledWith(link());
  expect(document.body.textContent).toContain('Copied.');
  expect(encodeDraft).toHaveBeenCalledTimes(1);
  act(() => root.unmount());
});
