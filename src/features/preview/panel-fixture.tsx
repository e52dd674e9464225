import { act } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { checkDocument } from '../../cards/check.ts';
import { isHidden } from '../../cards/format/drawn.ts';
import { createFakeClock } from '../../protocol/fake-clock.ts';
import type { PanelCard } from '../../state/document/panel.ts';
import { CardPanel } from './card-panel.tsx';
import type { CardPanelProps } from './card-panel-props.ts';
import { SelectionLayer } from './selection-layer.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** The cards of a text as the draft shows them. */
export function cardsOf(document: unknown): PanelCard[] {
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  return checkDocument(text).cards.map((card, index) => ({
    id: `card-${index}`,
    title: card.key ?? 'Untitled card',
    key: card.key,
    state: isHidden(card) ? 'hidden' : 'loaded',
    card,
    error: null,
  }));
}

/** A card that holds just these components. */
export function holding(...components: unknown[]) {
  return { cards: [{ key: 'test-card', components }] };
}

type FixtureProps = CardPanelProps & { selectedPath?: string | null };

export function renderPanel(given: Partial<FixtureProps> & Pick<FixtureProps, 'cards'>) {
  const clock = createFakeClock();
  const copied: string[] = [];
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  const root = createRoot(host);
  let props: FixtureProps = {
    customer: { name: 'Alex Larsson', email: 'alex@grocery.co' },
    ports: {
      clock,
      writeClipboard: async (text) => {
        copied.push(text);
      },
    },
    workflow: { outcome: 'success', failureMessage: '', threadOpen: true },
    ...given,
  };
  const panelWith = (changes: Partial<FixtureProps>) => {
    props = { ...props, ...changes };
    const { selectedPath = null, ...panel } = props;
    const overlay: CardPanelProps['overlay'] = (drawing) => (
      <SelectionLayer drawing={drawing} selectedPath={selectedPath} canvas={panel.canvas ?? false} />
    );
    return <CardPanel overlay={overlay} {...panel} />;
  };
  const draw = (changes: Partial<FixtureProps> = {}) => act(() => root.render(panelWith(changes)));
  draw();
  const find = (selector: string): HTMLElement => {
    const element = host.querySelector<HTMLElement>(selector);
    if (element === null) throw new Error(`Nothing is drawn for ${selector}.`);
    return element;
  };
  return {
    host,
    copied,
    draw,
    /** Draws what's drawn at once. The rest follows, as in a browser. */
    drawFirst: (changes: Partial<FixtureProps>) => {
      Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
      flushSync(() => root.render(panelWith(changes)));
      Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
    },
    find,
    all: (selector: string) => [...host.querySelectorAll<HTMLElement>(selector)],
    click: async (selector: string, init: MouseEventInit = {}) => {
      await act(async () => {
        find(selector).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init }));
      });
    },
    press: async (selector: string, key: string) => {
      await act(async () => {
        find(selector).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      });
    },
    point: async (selector: string) => {
      await act(async () => {
        find(selector).dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
      });
    },
    type: async (selector: string, text: string) => {
      await act(async () => {
        const input = find(selector);
        // React notices a value only if it's set through the prototype's setter, not React's own property.
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
        input.dispatchEvent(new Event('input', { bubbles: true }));
      });
    },
    pass: async (ms: number) => {
      await act(() => clock.advance(ms));
    },
    settle: async () => {
      await act(async () => {
        await new Promise((resolve) => setTimeout(resolve, 0));
      });
    },
    unmount: () => act(() => root.unmount()),
  };
}
