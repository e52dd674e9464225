import { SIZES } from '../documents.mjs';
import { timesOf } from '../times-of.mjs';
import { withProject } from '../with-project.mjs';

const OFTEN = { times: 30, warmUp: 10 };

/** The validator on its own, in Node: no page, no worker, and no earlier text. */
export async function measure() {
  const [size, , length] = SIZES[2];
  return withProject(async (project) => {
    const { checkDocument } = await project('/src/cards/check.ts');
    const { documentOf } = await import('../documents.mjs');
    const right = documentOf(length);
    const wrong = right.replace('"textSize": "M"', '"textSize": "Q"');
    const samples = (work, text) => ({ ours: timesOf(work, text, OFTEN).samples });
    const check = (text) => checkDocument(text);
    const show = ['p50', 'p95'];
    return [
      { id: 'parse-1mb', measure: `JSON.parse alone, ${size}`, show, samples: samples(JSON.parse, right) },
      { id: 'check-1mb', measure: `whole check of it, from the text`, show, samples: samples(check, right) },
      { id: 'check-1mb-wrong', measure: 'the same with one mistake', show, samples: samples(check, wrong) },
    ];
  });
}
