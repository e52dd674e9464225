import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ROOT } from './ensure-installed.mjs';
import { newerInScript, newerInStyle } from './newer-features.mjs';
import { OLDEST_BROWSERS } from './oldest-browsers.mjs';

/** Checks dist/client against the oldest browsers: its syntax with es-check, everything else with MDN's data. */

const ASSETS = join(ROOT, 'dist/client/assets');
/** The language version that all of the oldest browsers support completely. */
const LANGUAGE = 'es2023';

/** Members of our own objects that share their name with a newer browser feature. */
const OWN = new Set(
  `.addElement .bytes .capture .closedBy .command .config .delay .external .fromHex .highlights .isValid .locale .memory .popover
  .preferences .share .watch`.split(/\s+/),
);

/** Newer features that are allowed, with what happens in browsers without them. */
const OPTIONAL = {
  'Error.captureStackTrace': 'asked for first',
  'Symbol.dispose': 'the member that it names is never called',
  '.requestIdleCallback': 'a timer takes its place',
  '.cancelIdleCallback': 'a timer takes its place',
  '.connection': 'React asks for it first',
  '.editContext': 'Monaco reads a text area instead',
  '.caretRangeFromPoint': 'Monaco asks for either of the two',
  '.caretPositionFromPoint': 'Monaco asks for either of the two',
  'field-sizing': 'the field keeps its rows and scrolls',
  'content-visibility': 'every card is laid out, also those out of sight',
  'scrollbar-width': 'the bar is shown',
  'overscroll-behavior': 'at the end of a list, what is behind it scrolls on',
  'forced-color-adjust': 'Safari has no forced colours',
  'accent-color': 'a tick box keeps the browser’s own colour',
  'text-spacing-trim': 'Chinese punctuation keeps its width in Monaco',
  'font-family: ui-monospace': 'the next font of the list',
  resize: 'a touch screen has no handle for it',
  cursor: 'a touch screen has no cursor',
  ':selection': 'the system marks what is selected',
};

function isReadable(version, files, options = []) {
  const command = join(dirname(createRequire(import.meta.url).resolve('es-check')), 'cli/index.js');
  return (
    spawnSync(process.execPath, [command, version, ...files, ...options], { cwd: ROOT, stdio: 'inherit' })
      .status === 0
  );
}

const newer = new Map();
for (const [ending, look] of [
  ['.js', newerInScript],
  ['.css', newerInStyle],
]) {
  for (const file of readdirSync(ASSETS).filter((name) => name.endsWith(ending))) {
    for (const [feature, missing] of look(readFileSync(join(ASSETS, file), 'utf8'), OLDEST_BROWSERS)) {
      const { files = [] } = newer.get(feature) ?? {};
      newer.set(feature, { missing, files: [...files, file.replace(/-[\w-]{8}\.\w+$/, '')] });
    }
  }
}
const isOptional = (feature) =>
  OPTIONAL[feature] !== undefined || OPTIONAL[feature.split(':')[0]] !== undefined;
const unmet = [...newer].filter(([feature]) => !OWN.has(feature) && !isOptional(feature));
for (const [feature, { missing, files }] of unmet) {
  console.log(
    `BROKEN  ${feature} in ${files.join(', ')}: only since ${missing}. Ask for it first, or list it as OWN.`,
  );
}
// An outdated entry would hide a later feature with the same name.
const stale = Object.keys(OPTIONAL).filter(
  (name) => ![...newer.keys()].some((feature) => feature === name || feature.startsWith(`${name}:`)),
);
for (const name of stale)
  console.log(`BROKEN  ${name} is excused and no longer there: take it out of the list.`);

const readable = [
  isReadable(LANGUAGE, ['dist/client/assets/*.js'], ['--module']),
  isReadable('es2015', ['dist/client/early.js']),
];
const named = Object.entries(OLDEST_BROWSERS).map(([name, version]) => `${name} ${version}`);
if (unmet.length === 0) console.log(`kept    nothing that ${named.join(', ')} cannot do without`);
process.exitCode = unmet.length === 0 && stale.length === 0 && !readable.includes(false) ? 0 : 1;
