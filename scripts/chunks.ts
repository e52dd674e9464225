/**
 * The files that are built into one file each: in pieces, what the first paint needs compresses a tenth worse,
 * and Monaco would queue behind the forty small requests of what every visit loads right after it.
 * `configured-paths.test.ts` checks that each of them is still there.
 */
export const CHUNKS = {
  first: ['src/main.tsx'],
  soon: [
    'src/app/boot/open-drafts.ts',
    'src/app/boot/whole-check.ts',
    'src/app/draft/draft-tools.tsx',
    'src/app/draft/find-selection.ts',
    'src/app/draft/preview-editing.tsx',
    'src/app/later.tsx',
    'src/app/toolbar.tsx',
    'src/state/document/document-history.ts',
  ],
} as const;
