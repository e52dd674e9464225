import { minifyDocument } from '../../cards/edit/format.ts';
import { applyEdits } from '../../json/apply-edits.ts';
import { saveFile } from '../../platform/save-file.ts';
import type { Playground } from '../../state/store.ts';

/** The letters and digits of the draft's name, so that every system accepts the file name. */
function fileNameOf(name: string): string {
  const plain = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return plain === '' ? 'cards' : plain.slice(0, 60);
}

export function downloadJson({ store }: Playground): void {
  const { name, text } = store.getState().document;
  saveFile(`${fileNameOf(name)}.json`, text);
}

/** Downloads the JSON without white space between its parts, or unchanged if it isn't valid. */
export function downloadMinifiedJson({ store }: Playground): void {
  const { name, text } = store.getState().document;
  saveFile(`${fileNameOf(name)}.min.json`, applyEdits(text, minifyDocument(text)));
}
