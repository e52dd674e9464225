import {
  ArrowDown,
  ArrowUp,
  CaseSensitive,
  CaseUpper,
  Check,
  ChevronDown,
  ChevronRight,
  CircleX,
  Copy,
  Info,
  Lightbulb,
  type LucideIcon,
  Minus,
  Plus,
  Regex,
  Replace,
  ReplaceAll,
  TextSelect,
  TriangleAlert,
  WholeWord,
  X,
} from 'lucide-react';
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

/** The app's icon for each icon that Monaco's widgets show, by Monaco's name for it. */
export const ICONS: Readonly<Record<string, LucideIcon>> = {
  'case-sensitive': CaseSensitive,
  check: Check,
  'chevron-down': ChevronDown,
  'chevron-right': ChevronRight,
  close: X,
  copy: Copy,
  error: CircleX,
  'find-collapsed': ChevronRight,
  'find-expanded': ChevronDown,
  'find-next-match': ArrowDown,
  'find-previous-match': ArrowUp,
  'find-replace': Replace,
  'find-replace-all': ReplaceAll,
  'find-selection': TextSelect,
  'hover-decrease-verbosity': Minus,
  'hover-increase-verbosity': Plus,
  info: Info,
  lightbulb: Lightbulb,
  'light-bulb': Lightbulb,
  'marker-navigation-next': ArrowDown,
  'marker-navigation-previous': ArrowUp,
  'menu-selection': Check,
  'menu-submenu': ChevronRight,
  'preserve-case': CaseUpper,
  regex: Regex,
  'suggest-more-info': ChevronRight,
  warning: TriangleAlert,
  'whole-word': WholeWord,
  'widget-close': X,
};

/** CSS rules that give each of Monaco's icons the app's drawing, which `monaco-look.css` uses as a mask. */
export function monacoIconRules(): string {
  const host = document.createElement('div');
  const root = createRoot(host);
  const names = Object.keys(ICONS);
  flushSync(() => root.render(Object.entries(ICONS).map(([key, icon]) => createElement(icon, { key }))));
  const rules = [...host.children].map((drawing, index) => {
    const svg = encodeURIComponent(new XMLSerializer().serializeToString(drawing));
    return `.codicon-${names[index]} { --monaco-icon: url("data:image/svg+xml,${svg}"); }`;
  });
  root.unmount();
  return rules.join('\n');
}
