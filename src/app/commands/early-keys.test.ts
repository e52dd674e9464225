// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepEarlyKeys, pressEarlyKeys } from './early-keys.ts';

let heard: string[] = [];
const hear = (event: KeyboardEvent) => heard.push(event.ctrlKey ? `Ctrl+${event.key}` : event.key);

function press(target: Element, key: string, init: KeyboardEventInit = {}): boolean {
  return target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }),
  );
}

beforeEach(() => {
  heard = [];
  document.body.innerHTML = '<textarea></textarea>';
  keepEarlyKeys();
});

afterEach(() => {
  removeEventListener('keydown', hear);
  pressEarlyKeys();
});

const textBox = () => document.querySelector('textarea') ?? document.body;

describe('shortcuts that are pressed before their commands are loaded', () => {
  it('are pressed again, in order, when the commands have come, and never a second time', () => {
    press(textBox(), 'k', { ctrlKey: true });
    press(document.body, 'd');
    addEventListener('keydown', hear);
    pressEarlyKeys();
    pressEarlyKeys();
    expect(heard).toEqual(['Ctrl+k', 'd']);
  });

  it('aren’t left to the browser, which would search the web or save the page', () => {
    expect(press(textBox(), 'k', { ctrlKey: true })).toBe(false);
    expect(press(textBox(), 's', { metaKey: true })).toBe(false);
    expect(press(textBox(), 'c', { ctrlKey: true })).toBe(true);
  });

  it('don’t include letters that someone types into a field', () => {
    expect(press(textBox(), 'd')).toBe(true);
    addEventListener('keydown', hear);
    pressEarlyKeys();
    expect(heard).toEqual([]);
  });

  it('reach the page where the text box they were pressed in has given way to the editor', () => {
    press(textBox(), 'k', { ctrlKey: true });
    textBox().remove();
    addEventListener('keydown', hear);
    pressEarlyKeys();
    expect(heard).toEqual(['Ctrl+k']);
  });
});
