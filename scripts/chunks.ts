/**
 * Groups of source files that are each built into one file. In separate files, the code for the first paint would
 * compress 10 % worse, and Monaco would have to wait behind forty small requests for what every visit loads right
 * after it. `configured-paths.test.ts` checks that each of these files still exists.
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
