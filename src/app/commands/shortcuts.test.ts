import { describe, expect, it } from 'vitest';
import { matchesShortcut, shownShortcut } from './shortcuts.ts';

const press = (
  key: string,
  modifiers: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...modifiers,
});

describe('a shortcut', () => {
  it('with mod is Ctrl or Cmd', () => {
    expect(matchesShortcut('mod+k', press('k', { ctrlKey: true }))).toBe(true);
    expect(matchesShortcut('mod+k', press('K', { metaKey: true }))).toBe(true);
    expect(matchesShortcut('mod+k', press('k'))).toBe(false);
  });

  it('with shift needs shift, and without it forbids it', () => {
    expect(matchesShortcut('mod+shift+f', press('F', { ctrlKey: true, shiftKey: true }))).toBe(true);
    expect(matchesShortcut('mod+f', press('F', { ctrlKey: true, shiftKey: true }))).toBe(false);
  });

  it('of one character takes the shift that writes it, and no other modifier', () => {
    expect(matchesShortcut('?', press('?', { shiftKey: true }))).toBe(true);
    expect(matchesShortcut('?', press('?', { ctrlKey: true }))).toBe(false);
    expect(matchesShortcut('i', press('i', { altKey: true }))).toBe(false);
  });

  it('is written with the keys of the machine', () => {
    expect(shownShortcut('mod+shift+f', true)).toBe('⌘ ⇧ F');
    expect(shownShortcut('mod+k', false)).toBe('Ctrl+K');
  });
});
