// @vitest-environment happy-dom
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emphasiseIn } from './emphasis.ts';

let root: Root;
let texts: string[];

function Box() {
  const [text, setText] = useState('Likes pears');
  texts.push(text);
  return (
    <textarea
      value={text}
      onChange={() => {}}
      onKeyDown={(event) => {
        emphasiseIn(event.currentTarget, 'link', setText);
      }}
    />
  );
}

beforeEach(() => {
  // This DOM types nothing by itself. In a browser, `design.spec.ts` tests that Ctrl+Z takes the marks back.
  Object.assign(document, { execCommand: () => false });
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  texts = [];
  root = createRoot(document.body.appendChild(document.createElement('div')));
  act(() => root.render(<Box />));
});

afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

test('Ctrl+K turns the selection into a link and selects its address at once, without waiting for a frame', () => {
  const frames = vi.spyOn(window, 'requestAnimationFrame');
  const box = document.querySelector('textarea');
  if (box === null) throw new Error('The text box is there.');
  box.setSelectionRange(6, 11);
  const selected = () => box.value.slice(box.selectionStart, box.selectionEnd);
  const linked = 'Likes [pears](https://)';

  act(() => {
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true }));
    expect([box.value, selected()]).toEqual([linked, 'https://']);
  });
  expect([box.value, selected()]).toEqual([linked, 'https://']);
  expect(texts.at(-1)).toBe(linked);
  expect(frames).not.toHaveBeenCalled();
});
