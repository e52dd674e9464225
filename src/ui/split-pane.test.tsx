// @vitest-environment happy-dom
import { act, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SplitPane } from './split-pane.tsx';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

function Panes({ only }: { only: 'first' | 'second' | null }) {
  const [share, setShare] = useState(60);
  return (
    <SplitPane
      label="Width of the editor"
      first={<p>first</p>}
      second={<p>second</p>}
      share={share}
      onShareChange={setShare}
      initial={60}
      only={only}
    />
  );
}

function mount(only: 'first' | 'second' | null = null): HTMLElement {
  const host = document.body.appendChild(document.createElement('div'));
  act(() => createRoot(host).render(<Panes only={only} />));
  return host;
}

function press(handle: Element, key: string): void {
  act(() => {
    handle.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  });
}

describe('the handle between the panes', () => {
  beforeEach(() => document.body.replaceChildren());

  const handleOf = (host: HTMLElement) => {
    const handle = host.querySelector('[role="separator"]');
    if (handle === null) throw new Error('There is no handle.');
    return handle;
  };

  it('moves by arrow keys and stops where a pane would get too small', () => {
    const handle = handleOf(mount());
    press(handle, 'ArrowRight');
    expect(handle.getAttribute('aria-valuenow')).toBe('62');
    press(handle, 'End');
    press(handle, 'ArrowRight');
    expect(handle.getAttribute('aria-valuenow')).toBe('75');
    press(handle, 'Home');
    expect(handle.getAttribute('aria-valuenow')).toBe('25');
  });

  it('goes back to where it began with Enter', () => {
    const handle = handleOf(mount());
    press(handle, 'Home');
    press(handle, 'Enter');
    expect(handle.getAttribute('aria-valuenow')).toBe('60');
  });

  it('is gone when only one pane is shown, and the other pane is hidden', () => {
    const host = mount('second');
    expect(host.querySelector('[role="separator"]')).toBeNull();
    expect(host.querySelector('[hidden]')?.textContent).toBe('first');
  });
});
