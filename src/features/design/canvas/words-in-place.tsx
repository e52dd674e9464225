import { type ReactNode, useState } from 'react';
import { partAt } from '../../../cards/assist/value-at.ts';
import { kindAt } from '../../../cards/edit/kind-at.ts';
import { componentTable } from '../../../cards/format/components/table.ts';
import { isObject } from '../../../json/json.ts';
import { type Path, toPointer } from '../../../json/path.ts';
import { writtenValue } from '../component-form.tsx';
import type { FieldActions } from '../field-actions.ts';
import { mainField } from '../main-field.ts';
import type { Canvas } from './canvas.ts';
import { InPlaceEditor } from './in-place-editor.tsx';

interface WordsInPlaceProps {
  canvas: Canvas;
  text: string;
  titles: Readonly<Record<string, string>>;
  /** The component whose text is edited, or the card whose title is. */
  path: Path;
  fields: FieldActions;
  /** Everything typed in one visit is one undo step. */
  group: string;
  /** Called when the edit ends. `opener` gets the focus back; it's null if something else has taken the focus. */
  onLeave: (opener: Element | null) => void;
}

/** Edits a component's text or a card's title where it's drawn. */
export function WordsInPlace(props: WordsInPlaceProps): ReactNode {
  const { canvas, text, titles, path, fields, group, onLeave } = props;
  const [opener] = useState(() => document.activeElement);
  const place = canvas.find(toPointer(path));
  const kind = kindAt(text, path);
  const main = kind === null ? null : mainField(kind);
  if (place === null || place.path !== toPointer(path)) return null;
  const shared = {
    canvas,
    onGiveUp() {
      fields.giveUp(group);
      onLeave(opener);
    },
    onKeep: () => onLeave(opener),
    onLeft: () => onLeave(null),
  };
  if (kind === null || main === null) {
    const card = partAt(text, path)?.value;
    const key = isObject(card) && typeof card.key === 'string' ? card.key : null;
    const title = place.element.querySelector<HTMLElement>('.card-title');
    if (key === null || title === null) return null;
    return (
      <TitleInPlace
        {...shared}
        element={title}
        title={titles[key] ?? key}
        onChange={(next) => fields.setTitle(key, next === key ? '' : next, group)}
      />
    );
  }
  const target = { path, kind, field: main.name };
  const value = writtenValue(text, target);
  const { rule } = main.field;
  return (
    <InPlaceEditor
      {...shared}
      element={place.element}
      label={`${componentTable[kind].name}: edit in place`}
      value={typeof value === 'string' ? value : ''}
      markdown={rule.kind === 'text' && rule.markdown === true}
      lines={rule.kind === 'text' && rule.max > 1000}
      onChange={(next) => fields.set([target], next, group)}
    />
  );
}

interface TitleInPlaceProps {
  canvas: Canvas;
  element: HTMLElement;
  title: string;
  onChange: (title: string) => void;
  onGiveUp: () => void;
  onKeep: () => void;
  onLeft: () => void;
}

function TitleInPlace({ title, onChange, ...props }: TitleInPlaceProps) {
  // A trailing space isn't saved, but it mustn't vanish while someone types.
  const [typed, setTyped] = useState(title);
  return (
    <InPlaceEditor
      {...props}
      label="Card title: edit in place"
      value={typed}
      markdown={false}
      lines={false}
      onChange={(next) => {
        setTyped(next);
        onChange(next);
      }}
    />
  );
}
