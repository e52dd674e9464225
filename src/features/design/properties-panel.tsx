import { memo, useRef } from 'react';
import { partAt } from '../../cards/assist/value-at.ts';
import { kindAt } from '../../cards/edit/kind-at.ts';
import type { ComponentPlace } from '../../cards/edit/place.ts';
import { componentTable } from '../../cards/format/components/table.ts';
import type { ComponentKind } from '../../cards/format/drawn.ts';
import type { Path } from '../../json/path.ts';
import type { Problem } from '../../json/problem.ts';
import { type SelectedComponent, selectedPaths } from '../../state/document/selection.ts';
import { Button } from '../../ui/button.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { CardForm } from './card-form.tsx';
import type { ComponentActions, Picked } from './component-actions.ts';
import { ComponentForm, type PickedComponent } from './component-form.tsx';
import type { FieldActions } from './field-actions.ts';
import { mainField } from './main-field.ts';
import { placeInWords } from './place-words.ts';
import { useSame } from './use-same.ts';
import { wrapEntries } from './wrap-entries.ts';

interface PropertiesPanelProps {
  text: string;
  titles: Readonly<Record<string, string>>;
  problems: readonly Problem[];
  selected: SelectedComponent | null;
  fields: FieldActions;
  components: ComponentActions;
  onInsert: (place: ComponentPlace) => void;
}

/** The form for the selection. */
export function PropertiesPanel(props: PropertiesPanelProps) {
  const panel = useRef<HTMLElement>(null);
  useKeptFocus(panel);
  return (
    <section ref={panel} aria-label="Properties" className="h-full min-w-0 overflow-y-auto p-4">
      <Content {...props} />
    </section>
  );
}

function Content({ text, titles, problems, selected, fields, components, onInsert }: PropertiesPanelProps) {
  const paths = useSame(selectedPaths(selected));
  const found = useSame(
    paths.flatMap((each): PickedComponent[] => {
      const kind = kindAt(text, each);
      return kind === null ? [] : [{ path: each, kind }];
    }),
  );
  const kinds = useSame(found.map(({ kind }) => kind));
  const [path] = paths;
  const picked = useSame<Picked>({ path: path ?? [], count: paths.length });
  const [only] = found;
  if (selected === null || path === undefined) return <Nothing isEmpty={hasNoCards(text)} />;
  const part = partAt(text, path);
  if (part === null) return <Nothing isEmpty={hasNoCards(text)} />;
  const isCard = isCardPath(path, part.value);
  if (!isCard && (only === undefined || found.length < paths.length)) {
    return (
      <Broken
        problems={problems.filter(({ path: at }) => path.every((step, index) => at[index] === step))}
        onShow={() => fields.showInText(path)}
        onFix={fields.fix}
      />
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <Heading
        name={nameOf(isCard, only, paths.length)}
        summary={
          !isCard && only !== undefined && paths.length === 1 ? componentTable[only.kind].summary : null
        }
        place={placeInWords(path)}
      />
      {part.broken ? <BrokenNote onShow={() => fields.showInText(path)} /> : null}
      {isCard && paths.length === 1 ? (
        <CardForm
          key={path.join('/')}
          text={text}
          card={path}
          titles={titles}
          problems={problems}
          actions={fields}
          onInsert={onInsert}
        />
      ) : isCard ? null : (
        <ComponentForm
          text={text}
          components={found}
          problems={problems}
          actions={fields}
          onInsert={onInsert}
        />
      )}
      <Actions
        picked={picked}
        kinds={kinds}
        hasWords={isCard || kinds.some((kind) => mainField(kind) !== null)}
        components={components}
      />
    </div>
  );
}

function nameOf(isCard: boolean, only: PickedComponent | undefined, count: number): string {
  if (count > 1) return `${count} ${isCard ? 'cards' : 'components'}`;
  return isCard || only === undefined ? 'Card' : componentTable[only.kind].name;
}

/** Whether it's a card, which may be the whole document. A component's object has only one key: its kind. */
function isCardPath(path: Path, value: unknown): boolean {
  if (path.length === 2 && path[0] === 'cards') return true;
  return (
    path.length === 0 &&
    typeof value === 'object' &&
    value !== null &&
    ('components' in value || 'key' in value)
  );
}

const Heading = memo(function Heading({
  name,
  summary,
  place,
}: {
  name: string;
  summary: string | null;
  place: string | null;
}) {
  const words = [summary, place === null ? null : `In ${place}.`].filter((part) => part !== null).join(' ');
  return (
    <div className="max-[899px]:pr-12">
      <h2 className="text-[14px] font-semibold">{name}</h2>
      {words === '' ? null : <p className="text-[12px] text-muted">{words}</p>}
    </div>
  );
});

function hasNoCards(text: string): boolean {
  const cards = partAt(text, ['cards'])?.value;
  return text.trim() === '' || (Array.isArray(cards) && cards.length === 0);
}

function Nothing({ isEmpty }: { isEmpty: boolean }) {
  return (
    <div className="text-[13px] text-muted">
      <h2 className="mb-1 text-[14px] font-semibold text-ink">Nothing selected</h2>
      <p>
        {isEmpty
          ? 'Start a card in the drawing, or add an empty one in the outline. Then change it here.'
          : 'Click a card or a component in the drawing or in the outline to change it.'}
      </p>
    </div>
  );
}

function Broken({
  problems,
  onShow,
  onFix,
}: {
  problems: readonly Problem[];
  onShow: () => void;
  onFix: FieldActions['fix'];
}) {
  return (
    <div className="flex flex-col items-start gap-3 text-[13px]">
      <h2 className="text-[14px] font-semibold">This component has a problem</h2>
      {problems.slice(0, 5).map((problem) => (
        <div key={`${problem.code} ${problem.range.start}`} className="flex flex-col items-start gap-1.5">
          <p className="text-error">{problem.message}</p>
          {problem.fixes.map((fix) => (
            <Button key={fix.title} size="s" onClick={() => onFix(fix)}>
              {fix.title}
            </Button>
          ))}
        </div>
      ))}
      <Button onClick={onShow}>Show it in the JSON</Button>
    </div>
  );
}

function BrokenNote({ onShow }: { onShow: () => void }) {
  return (
    <div className="flex items-center gap-3 rounded-md bg-error-soft px-3 py-2 text-[12px] text-error">
      <p className="flex-1">Its JSON has errors. What could be read is shown.</p>
      <Button size="s" onClick={onShow}>
        Show it in the JSON
      </Button>
    </div>
  );
}

const Actions = memo(function Actions({
  picked,
  kinds,
  hasWords,
  components,
}: {
  picked: Picked;
  /** Empty for cards. */
  kinds: readonly ComponentKind[];
  /** Whether there's text to edit in place. */
  hasWords: boolean;
  components: ComponentActions;
}) {
  const wrapping = wrapEntries(kinds, picked, components);
  return (
    <div>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => components.duplicate(picked)}>Duplicate</Button>
        {wrapping.length === 0 ? null : (
          <MenuButton label="Wrap" variant="default" entries={wrapping}>
            Wrap…
          </MenuButton>
        )}
        <Button className="text-error!" onClick={() => components.remove(picked)}>
          Delete
        </Button>
      </div>
      <p className="mt-3 text-[12px] text-muted pointer-coarse:hidden">
        On the canvas, press <kbd className="ui-kbd">/</kbd> to insert after this,{' '}
        <kbd className="ui-kbd">{components.keys.up}</kbd> or{' '}
        <kbd className="ui-kbd">{components.keys.down}</kbd> to move it
        {hasWords && picked.count === 1 ? (
          <>
            , <kbd className="ui-kbd">Enter</kbd> to edit in place
          </>
        ) : null}
        .
      </p>
    </div>
  );
});
