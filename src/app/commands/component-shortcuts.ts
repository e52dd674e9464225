/** Shortcuts of the selected component, in commands and in the menus of the outline and the preview. */
export const COMPONENT_SHORTCUTS = {
  up: 'alt+arrowup',
  down: 'alt+arrowdown',
  out: 'alt+arrowleft',
  in: 'alt+arrowright',
  duplicate: 'mod+shift+d',
  remove: 'mod+shift+backspace',
} as const;
