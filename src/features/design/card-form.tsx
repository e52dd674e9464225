import { Plus } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { secondsFromWords, secondsInWords } from '../../cards/assist/seconds-words.ts';
import { partAt } from '../../cards/assist/value-at.ts';
import type { ComponentPlace } from '../../cards/edit/place.ts';
import { cardFields } from '../../cards/format/card-fields.ts';
import { isArray, isObject, type Json } from '../../json/json.ts';
import type { Path } from '../../json/path.ts';
import type { Problem } from '../../json/problem.ts';
import { samePath } from '../../state/document/selection.ts';
import { Button } from '../../ui/button.tsx';
import { ComboField } from '../../ui/select/combo-field.tsx';
import { Switch } from '../../ui/switch.tsx';
import type { FieldActions } from './field-actions.ts';
import { INPUT, shownText } from './fields/field-props.ts';
import { FieldRow } from './fields/field-row.tsx';

interface CardFormProps {
  text: string;
  card: Path;
  titles: Readonly<Record<string, string>>;
  problems: readonly Problem[];
  actions: FieldActions;
  onInsert: (place: ComponentPlace) => void;
}

/** The most characters of a key or title. */
const LONGEST_NAME = 500;
const OFTEN = [60, 300, 900, 3_600, 21_600, 86_400];

/** The form of a card: its key, title, time to live and number of components. */
export function CardForm({ text, card, titles, problems, actions, onInsert }: CardFormProps) {
  const value = partAt(text, card)?.value;
  const members = isObject(value) ? value : {};
  const key = typeof members.key === 'string' ? members.key : null;
  const { components } = members;
  const about = (name: string) =>
    problems.filter(({ path }) => samePath(path.slice(0, card.length + 1), [...card, name]));
  return (
    <div className="flex flex-col gap-4">
      <KeyField card={card} value={members.key} problems={about('key')} actions={actions} />
      {key === null ? null : <TitleField cardKey={key} title={titles[key] ?? ''} actions={actions} />}
      <TimeToLive
        card={card}
        value={members.timeToLiveSeconds}
        problems={about('timeToLiveSeconds')}
        actions={actions}
      />
      <div className="flex flex-col gap-2">
        <Switch
          label="No data (null)"
          hint="The customer has nothing to show here: Plain hides the card."
          checked={components === null}
          onCheckedChange={(none) => actions.setCardMember(card, 'components', none ? null : [], null)}
        />
        {components === null ? null : (
          <div className="flex items-center gap-3 text-[13px] text-muted">
            <span className="flex-1">{componentCount(components)}</span>
            <Button
              size="s"
              icon={<Plus size={13} aria-hidden="true" />}
              aria-label="Add a component"
              onClick={() =>
                onInsert({
                  list: [...card, 'components'],
                  index: isArray(components) ? components.length : 0,
                })
              }
            >
              Add
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}

/** What a field of a card means, and its limits. */
function helpOf(name: string): string {
  const { about = '', limits = null } = cardFields[name] ?? {};
  return limits === null ? about : `${about} ${limits.charAt(0).toUpperCase()}${limits.slice(1)}.`;
}

function componentCount(components: Json): string {
  const count = isArray(components) ? components.length : 0;
  if (count === 0) return 'No components yet: Plain hides the card.';
  return count === 1 ? '1 component' : `${count} components`;
}

interface PartProps {
  card: Path;
  value: Json;
  problems: readonly Problem[];
  actions: FieldActions;
}

function useVisit(): { group: () => string; begin: () => void } {
  const id = useId();
  const visit = useRef(0);
  return {
    group: () => `${id} ${visit.current}`,
    begin: () => {
      visit.current += 1;
    },
  };
}

function KeyField({ card, value, problems, actions }: PartProps) {
  const { group, begin } = useVisit();
  return (
    <FieldRow
      label="Key"
      about={helpOf('key')}
      note={`${shownText(value).length} / ${LONGEST_NAME}`}
      problems={problems}
      onFix={actions.fix}
      onReset={null}
    >
      {({ describedBy, invalid }) => (
        <input
          type="text"
          spellCheck={false}
          autoCapitalize="off"
          aria-label="Key"
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          className={`h-8.5 font-mono ${INPUT}`}
          value={shownText(value)}
          onFocus={begin}
          onChange={(event) => actions.renameCard(card, event.currentTarget.value, group())}
        />
      )}
    </FieldRow>
  );
}

function TitleField({ cardKey, title, actions }: { cardKey: string; title: string; actions: FieldActions }) {
  const { group, begin } = useVisit();
  // A trailing space isn't saved, but it mustn't vanish while someone types.
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed !== null && typed.trim() === title ? typed : title;
  return (
    <FieldRow
      label="Title"
      about="Shown above the card. In Plain the title is a setting, so it isn’t in the JSON."
      note={`${shown.length} / ${LONGEST_NAME}`}
      problems={[]}
      onFix={actions.fix}
      onReset={title === '' ? null : () => actions.setTitle(cardKey, '', null)}
    >
      {({ describedBy }) => (
        <input
          type="text"
          dir="auto"
          maxLength={LONGEST_NAME}
          aria-label="Title"
          aria-describedby={describedBy}
          placeholder={cardKey}
          className={`h-8.5 ${INPUT}`}
          value={shown}
          onFocus={begin}
          onBlur={() => setTyped(null)}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            actions.setTitle(cardKey, event.currentTarget.value, group());
          }}
        />
      )}
    </FieldRow>
  );
}

function TimeToLive({ card, value, problems, actions }: PartProps) {
  const { group, begin } = useVisit();
  const [typed, setTyped] = useState<string | null>(null);
  const seconds = typeof value === 'number' ? value : null;
  const written = seconds === null ? shownText(value) : secondsInWords(seconds);
  const unread = typed !== null && typed.trim() !== '' && secondsFromWords(typed) === null;
  const set = (words: string) => {
    setTyped(words);
    const next = secondsFromWords(words);
    if (next !== null) actions.setCardMember(card, 'timeToLiveSeconds', next, group());
    else if (words.trim() === '') actions.resetCardMember(card, 'timeToLiveSeconds');
  };
  return (
    <FieldRow
      label="Time to live"
      about={unread ? 'Write a time such as “1 hour” or “90 seconds”.' : helpOf('timeToLiveSeconds')}
      note={seconds === null ? 'Default: as configured in Plain' : `${seconds} s`}
      problems={problems}
      onFix={actions.fix}
      onReset={null}
    >
      {({ describedBy, invalid }) => (
        <div className="flex gap-2">
          <ComboField
            label="Time to live"
            suggestions={OFTEN.map(secondsInWords)}
            describedBy={describedBy}
            invalid={invalid || unread || undefined}
            placeholder="Use the default"
            className={`h-8.5 ${INPUT}`}
            value={typed ?? written}
            onFocus={begin}
            onBlur={() => setTyped(null)}
            onValueChange={set}
          />
          {value === undefined ? null : (
            <Button
              size="s"
              className="h-8.5!"
              onClick={() => actions.resetCardMember(card, 'timeToLiveSeconds')}
            >
              Use the default
            </Button>
          )}
        </div>
      )}
    </FieldRow>
  );
}
