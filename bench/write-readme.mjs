import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const README = fileURLToPath(new URL('README.md', import.meta.url));
const MARK = '## Last full run';

/** Replaces the table at the end of bench/README.md. */
export function writeReadme(heading, table) {
  const [before] = readFileSync(README, 'utf8').split(MARK);
  writeFileSync(README, `${before}${MARK}\n\n${heading}\n\n${table}\n`);
}
