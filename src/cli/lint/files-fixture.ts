import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Creates a folder that contains these files, and returns its path. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cards-')));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** A card without a problem. */
export const GOOD = '{"key":"a","components":[{"componentText":{"text":"Hello"}}]}\n';
/** One error, with a safe fix, on the fifth line. */
export const WRONG_CASE = `{
  "key": "a",
  "components": [
    {
      "componentText": { "text": "Hello", "textColor": "muted" }
    }
  ]
}
`;
/** A warning and no error. */
export const UNKNOWN_FIELD = '{"key":"a","extra":1,"components":[{"componentText":{"text":"Hello"}}]}\n';
/** An error without a safe fix. */
export const NO_TEXT = '{"key":"a","components":[{"componentText":{}}]}\n';
