import { SIZES } from '../documents.mjs';
import { timesOf } from '../times-of.mjs';
import { withProject } from '../with-project.mjs';

/** The cost of one key in the middle of a document, if it's read completely or in part. In Node, in milliseconds. */
export async function compare() {
  const { documentOf } = await import('../documents.mjs');
  return withProject(async (project) => {
    const { createReread } = await project('/src/cards/check/reread.ts');
    const { readJson } = await project('/src/json/read-json.ts');
    const { reuse } = await project('/src/json/reuse.ts');
    const { checkValue } = await project('/src/cards/check/check-value.ts');
    const { checkDocument } = await project('/src/cards/check.ts');
    const { parseTree } = await import('jsonc-parser');
    return SIZES.map(([size, , length]) => {
      const text = documentOf(length);
      const place = text.indexOf('Subscription', text.length / 2 - 1_500);
      let keys = 0;
      const next = () => {
        keys += 1;
        return `${text.slice(0, place)}${'x'.repeat(1 + (keys % 40))}${text.slice(place)}`;
      };
      const reread = createReread();
      let before = JSON.parse(text);
      reread(text);
      checkValue(before);
      const after = (read) => {
        before = reuse(before, read(next()));
        return checkValue(before);
      };
      const ways = {
        'in part: the object around the key, what is unchanged keeps its identity': () =>
          checkValue(reread(next()).value),
        'whole by JSON.parse, what is unchanged keeps its identity': () => after(JSON.parse),
        'whole by JSON.parse, everything checked again': () => checkValue(JSON.parse(next())),
        'whole by a tolerant parser of our own': () => after((written) => readJson(written).value),
        'whole by jsonc-parser’s tree, nothing checked': () => parseTree(next()),
        'the whole check, problems placed': () => checkDocument(next()),
      };
      const often = { times: 30, warmUp: 15 };
      return {
        size,
        times: Object.fromEntries(
          Object.entries(ways).map(([way, work]) => [way, timesOf(work, null, often).p50]),
        ),
      };
    });
  });
}
