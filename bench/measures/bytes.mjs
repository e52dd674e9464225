import { visitFiles } from '../dist-files.mjs';
import { inTurn } from '../in-turn.mjs';

/** By then the playground has prefetched what an open page may need, and the others have loaded their workers. */
const AT_REST_MS = 6_000;

/** Everything that a visit loads without any user action. */
export async function measure(bench) {
  const all = ['ours', 'textarea', 'monaco-core', 'monaco-json', 'designer'];
  const found = await inTurn(bench, 1, all, async (name) => {
    const opened = await bench.open(name);
    await opened.editor();
    await new Promise((resolve) => setTimeout(resolve, AT_REST_MS));
    if (name === 'ours') await sameAsCounted(opened);
    const bytes = await opened.kilobytes();
    await opened.close();
    return bytes;
  });
  return [
    {
      id: 'bytes-all',
      measure: 'all bytes of a visit (gzip, fonts apart)',
      unit: 'KB',
      against: 'monaco-core',
      ...found,
    },
  ];
}

/** `npm test` counts these bytes without a browser. This checks that it counts the right files. */
async function sameAsCounted(opened) {
  const { folder } = opened.contender.served;
  const counted = new Set(visitFiles(folder).all);
  const loaded = (await opened.files())
    .map((url) => new URL(url).pathname)
    .filter((path) => /\.(js|css)$/.test(path));
  const missed = loaded.filter((path) => !counted.has(path));
  if (missed.length > 0) throw new Error(`bench/check-bytes.mjs does not count ${missed.join(', ')}.`);
}
