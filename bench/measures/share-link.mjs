import lz from 'lz-string';
import { documentOf } from '../documents.mjs';
import { timesOf } from '../times-of.mjs';
import { withProject } from '../with-project.mjs';

const SMALL = 4 * 1024;

export async function measure(bench) {
  return withProject(async (project) => {
    const { EXAMPLE_CARDS } = await project('/src/examples/gallery.ts');
    const { encodeDraft, decodeDraft } = await project('/src/share-link/codec.ts');
    const examples = EXAMPLE_CARDS.map(({ title, card }) => ({
      name: title,
      text: JSON.stringify({ cards: [card] }, null, 2),
    }));
    const large = [8, 20, 50].map((size) => ({ name: `${size} KB`, text: documentOf(size * 1024) }));
    const found = [...examples, ...large].map((draft) => {
      const encoded = encodeDraft(draft);
      if (!encoded.ok) throw new Error(encoded.reason);
      const length = lz.compressToEncodedURIComponent(draft.text).length;
      return { draft, fragment: encoded.fragment, share: encoded.fragment.length / length };
    });
    const small = found.filter(({ draft }) => draft.text.length <= SMALL);
    const others = found.filter(({ draft }) => draft.text.length > SMALL);
    const shares = (list) => ({ ours: list.map(({ share }) => share) });
    const worst = (work) => ({ ours: small.map((one) => timesOf(work, one).p50) });
    const show = ['worst'];
    return [
      {
        id: 'link-share-small',
        measure: 'share link / lz-string, up to 4 KB',
        unit: '×',
        show,
        samples: shares(small),
      },
      {
        id: 'link-share-large',
        measure: 'share link / lz-string, above 4 KB',
        unit: '×',
        show,
        samples: shares(others),
      },
      {
        id: 'link-making',
        measure: 'making a link, up to 4 KB',
        show,
        samples: worst(({ draft }) => encodeDraft(draft)),
      },
      {
        id: 'link-reading',
        measure: 'reading a link, up to 4 KB',
        show,
        samples: worst(({ fragment }) => decodeDraft(fragment)),
      },
      ...(bench.quick ? [] : await opened(bench, found.at(-1).fragment)),
    ];
  });
}

/** How long a link of 50 KB takes from the address to its cards, in the playground and in the view page. */
async function opened(bench, fragment) {
  const times = { '/': [], '/embed': [] };
  for (let round = -1; round < bench.rounds(5); round += 1) {
    for (const path of Object.keys(times)) {
      const page = await bench.open('ours', { path: `${path}#${fragment}` });
      const time = await page.waitFor('shown', { at: 'article[aria-label="card-0"] [data-component]' });
      await page.close();
      if (round >= 0) times[path].push(time);
    }
  }
  return [
    {
      id: 'link-opening',
      measure: 'opening a link of 50 KB → its card painted',
      samples: { ours: times['/'] },
    },
    {
      id: 'link-viewing',
      measure: 'opening it as a view, without editor',
      samples: { ours: times['/embed'] },
    },
  ];
}
