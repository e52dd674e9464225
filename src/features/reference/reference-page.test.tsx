// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import ReferencePage from './reference-page.tsx';
import { TOPICS } from './reference-topics.ts';

let root: Root;
const page = document.createElement('div');

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.useFakeTimers();
  document.body.replaceChildren(page);
  root = createRoot(page);
});

afterEach(() => {
  act(() => root.unmount());
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function open(topic: string) {
  act(() =>
    root.render(
      <ReferencePage
        topic={topic}
        onTopicChange={() => undefined}
        hrefOf={(id) => `?reference=${id}`}
        draw={() => null}
        onCopy={() => undefined}
        onInsert={null}
      />,
    ),
  );
}

const sections = () => [...page.querySelectorAll<HTMLElement>('[data-reference]')];
const drawn = () =>
  sections()
    .filter(({ childElementCount }) => childElementCount > 1)
    .map(({ dataset }) => dataset.reference);

test.each(['', 'no-such-topic'])(
  'at its start (%j) the reference draws one topic, and the others after frames',
  (topic) => {
    open(topic);
    expect(sections()).toHaveLength(TOPICS.length);
    expect(drawn()).toEqual([TOPICS[0]?.id]);
    for (let frame = 0; frame < TOPICS.length; frame += 1) act(() => vi.runAllTimers());
    expect(drawn()).toEqual(TOPICS.map(({ id }) => id));
  },
);

test('a topic that is asked for has all topics above it drawn at once, so that it stays where it is', () => {
  open('componentRow');
  expect(drawn()).toEqual(TOPICS.map(({ id }) => id));
});
