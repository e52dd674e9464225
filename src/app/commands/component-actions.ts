import { addCard } from '../../cards/edit/add-card.ts';
import { copiedText } from '../../cards/edit/copied-text.ts';
import { deleteComponents } from '../../cards/edit/delete-components.ts';
import { duplicateCard } from '../../cards/edit/duplicate-card.ts';
import { duplicateComponents } from '../../cards/edit/duplicate-components.ts';
import { insertComponent, insertComponentAt } from '../../cards/edit/insert.ts';
import { placeByKey } from '../../cards/edit/keyboard-place.ts';
import type { Edited } from '../../cards/edit/list-edit.ts';
import { moveComponents } from '../../cards/edit/move-components.ts';
import { pasteComponents } from '../../cards/edit/paste-components.ts';
import { type ComponentPlace, placeOf } from '../../cards/edit/place.ts';
import { refusalToRelocate, relocateComponents } from '../../cards/edit/relocate-components.ts';
import { unwrapComponent, wrapComponents } from '../../cards/edit/wrap.ts';
import type { ComponentActions, Picked } from '../../features/design/component-actions.ts';
import type { Path } from '../../json/path.ts';
import { copyText, readClipboard } from '../../platform/clipboard.ts';
import type { Playground } from '../../state/store.ts';
import { COMPONENT_SHORTCUTS } from './component-shortcuts.ts';
import { inCountWords, nameOfPicked, positionInWords } from './component-words.ts';
import { shownShortcut } from './shortcuts.ts';

const READ_ONLY = 'A shared draft is read-only. Edit a copy of it.';

/** Titles that come with an edit if it creates or renames cards. */
type Titles = Readonly<Record<string, string>>;
type EditedCard = Edited & { titles?: Titles };

/** One undo step that changes only the JSON it must and selects the result. Says why if nothing can be done. */
function edit(
  { store, actions }: Playground,
  work: (text: string, titles: Titles) => EditedCard | null,
  refusal: string,
  count = 1,
): Path | null {
  const { text, titles, readOnly } = store.getState().document;
  const edited = readOnly ? null : work(text, titles);
  if (edited === null) {
    actions.notify({ text: readOnly ? READ_ONLY : refusal, tone: 'info', ofText: true });
    return null;
  }
  const path = edited.path ?? null;
  const index = path?.at(-1);
  const anchor = count > 1 && typeof index === 'number' ? { anchor: index + count - 1 } : {};
  actions.applyEdits(edited.edits, {
    select: edited.select,
    titles: edited.titles,
    selected: path === null ? null : { path, from: 'text', ...anchor },
  });
  return path ?? [];
}

const ALONE = 'It’s the only component, so there’s no list to change.';

/** What the outline, the drawing and shortcuts do to components and cards. */
export function createComponentActions(playground: Playground, mac: boolean): ComponentActions {
  const { store, actions: state } = playground;
  const text = () => store.getState().document.text;
  const say = (words: string) => state.say(words);
  const keys = {
    up: shownShortcut(COMPONENT_SHORTCUTS.up, mac),
    down: shownShortcut(COMPONENT_SHORTCUTS.down, mac),
    duplicate: shownShortcut(COMPONENT_SHORTCUTS.duplicate, mac),
    copy: shownShortcut('mod+c', mac),
    cut: shownShortcut('mod+x', mac),
    paste: shownShortcut('mod+v', mac),
  };

  function relocate({ path, count }: Picked, place: ComponentPlace): void {
    const refusal = refusalToRelocate(text(), path, count, place) ?? 'It’s already there.';
    const done = edit(playground, (now) => relocateComponents(now, path, count, place), refusal, count);
    if (done !== null) say(`Moved to ${positionInWords(text(), done)}`);
  }

  function remove({ path, count }: Picked): void {
    const name = nameOfPicked(text(), path, count);
    const refusal =
      placeOf(path) === null ? ALONE : 'The main side of a row needs at least one component. Delete the row.';
    const done = edit(playground, (now) => deleteComponents(now, path, count), refusal);
    if (done !== null) say(`Deleted ${name}`);
  }

  function sayCopied({ path, count }: Picked): void {
    say(`Copied ${nameOfPicked(text(), path, count)}`);
  }

  async function copy(picked: Picked): Promise<boolean> {
    const copied = copiedText(text(), picked.path, picked.count);
    const isCopied = copied !== null && (await copyText(copied));
    if (isCopied) sayCopied(picked);
    else {
      state.notify({
        text: `The browser didn’t allow access to the clipboard. Press ${keys.copy} instead.`,
        tone: 'error',
      });
    }
    return isCopied;
  }

  return {
    move({ path, count }, by) {
      const end = by === -1 ? 'Already first in its list.' : 'Already last in its list.';
      const done = edit(playground, (now) => moveComponents(now, path, by, count), end, count);
      if (done !== null) say(`Moved to ${positionInWords(text(), done)}`);
    },
    moveAcross(picked, key) {
      const place = placeByKey(text(), picked.path, picked.count, key);
      if (place !== null) relocate(picked, place);
      else {
        state.notify({
          text:
            key === 'left'
              ? 'There’s nothing to move it out of.'
              : 'There’s nothing next to it to move into.',
          tone: 'info',
        });
      }
    },
    relocate,
    refusalOf: ({ path, count }, place) => refusalToRelocate(text(), path, count, place),
    duplicate({ path, count }) {
      if (path.at(-2) === 'cards' && count === 1) {
        const done = edit(
          playground,
          (now, titles) => {
            const copied = duplicateCard(now, path);
            const title = copied?.keys ? titles[copied.keys.from] : undefined;
            return copied?.keys && title !== undefined
              ? { ...copied, titles: { ...titles, [copied.keys.to]: title } }
              : copied;
          },
          ALONE,
        );
        if (done !== null) say('Duplicated the card');
        return;
      }
      const done = edit(playground, (now) => duplicateComponents(now, path, count), ALONE, count);
      if (done !== null) say(`Duplicated ${nameOfPicked(text(), done, count)}`);
    },
    remove,
    wrap({ path, count }, wrapper) {
      const what = wrapper === 'componentRow' ? 'row' : 'container';
      const refusal = `${inCountWords(count)} can’t go into a ${what} here.`;
      const done = edit(playground, (now) => wrapComponents(now, path, wrapper, count), refusal);
      if (done !== null) say(`Wrapped in a ${what}`);
    },
    unwrap(path) {
      const refusal = 'Only a row or container with something in it can be unwrapped.';
      if (edit(playground, (now) => unwrapComponent(now, path), refusal) !== null) say('Unwrapped');
    },
    insert(kind, place) {
      const refusal = 'Fix the JSON around it first.';
      const done = edit(
        playground,
        (now) => insertComponentAt(now, kind, place) ?? insertIntoEmpty(now, kind),
        refusal,
      );
      if (done !== null) say(`Inserted ${nameOfPicked(text(), done, 1)}`);
    },
    addCard(after) {
      const done = edit(playground, (now) => addCard(now, after), 'Fix the JSON around the cards first.');
      if (done !== null) say('Added a card');
    },
    copy: (picked) => void copy(picked),
    cut: (picked) => void copy(picked).then((isCopied) => isCopied && remove(picked)),
    sayCopied,
    paste(picked) {
      readClipboard().then(
        (pasted) => pasteAfter(playground, picked, pasted),
        () =>
          state.notify({
            text: `The browser didn’t allow access to the clipboard. Press ${keys.paste} instead.`,
            tone: 'error',
          }),
      );
    },
    say,
    tell: (words) => state.notify({ text: words, tone: 'info', ofText: true }),
    keys,
  };
}

/** Pastes JSON after what is selected, or at the end of a selected card. */
export function pasteAfter(playground: Playground, { path, count }: Picked, pasted: string): void {
  const places = placesToPaste(path, count);
  const done = edit(
    playground,
    (text) => {
      for (const place of places(text)) {
        const edited = pasteComponents(text, place, pasted);
        if (edited !== null) return edited;
      }
      return null;
    },
    'The clipboard has no components that can go here.',
  );
  if (done !== null) {
    playground.actions.say(`Pasted at ${positionInWords(playground.store.getState().document.text, done)}`);
  }
}

function placesToPaste(path: Path, count: number): (text: string) => readonly ComponentPlace[] {
  const place = placeOf(path);
  const behind = place === null ? [] : [{ list: place.list, index: place.index + count }];
  // Components are pasted into the selected card, and cards after the card that contains the selection.
  const inCard = { list: [...path, 'components'], index: Number.MAX_SAFE_INTEGER };
  const card = path[0] === 'cards' && typeof path[1] === 'number' ? path[1] : null;
  const behindCard = card === null ? [] : [{ list: ['cards'], index: card + 1 }];
  return () =>
    place?.list.at(-1) === 'cards' || place === null ? [...behind, inCard] : [...behind, ...behindCard];
}

function insertIntoEmpty(text: string, kind: Parameters<typeof insertComponent>[1]): Edited | null {
  return /^\s*(?:\{\s*(?:"cards"\s*:\s*\[\s*\]\s*)?\}\s*)?$/.test(text)
    ? insertComponent(text, kind, text.length)
    : null;
}

/** Inserts a new component at the place someone pointed at. */
export function insertAtPlace(
  playground: Playground,
  kind: Parameters<typeof insertComponent>[1],
  place: ComponentPlace,
): boolean {
  const refusal = 'Fix the JSON around it first.';
  return edit(playground, (text) => insertComponentAt(text, kind, place), refusal) !== null;
}
