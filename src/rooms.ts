/** A folder of `src` and what its code may import, except in tests. */
export interface Room {
  /** Other rooms, by their folder. `type:` before a room allows only its types. */
  rooms: readonly string[];
  /** npm packages and Node's modules. */
  packages: readonly string[];
}

const drawing = ['react', 'react-dom', 'lucide-react', 'zustand'];
const ground = ['json', 'markdown', 'cards'];
const below = [...ground, 'protocol', 'share-link', 'exports', 'from-data'];

/**
 * Which room may import which, from the top layer down. `rooms.test.ts` checks it. Composition roots (`main.tsx`,
 * `view.tsx`) may import everything and aren't listed.
 */
export const ROOMS: Readonly<Record<string, Room>> = {
  app: {
    rooms: [...below, 'checkup', 'state', 'ui', 'platform', 'examples', 'features/*'],
    packages: [...drawing, 'cmdk', 'radix-ui'],
  },
  'features/editor': {
    rooms: [...below, 'state', 'ui'],
    packages: [...drawing, 'monaco-editor', '@monaco-editor/react'],
  },
  'features/preview': { rooms: [...below, 'state', 'ui'], packages: drawing },
  'features/design': {
    rooms: [...below, 'state', 'ui'],
    packages: [...drawing, '@dnd-kit/dom', 'cmdk', 'radix-ui'],
  },
  'features/checkup': { rooms: [...below, 'checkup', 'reports', 'state', 'ui'], packages: drawing },
  'features/endpoint': { rooms: [...below, 'state', 'ui'], packages: drawing },
  'features/drafts': { rooms: [...below, 'state', 'ui'], packages: [...drawing, 'diff'] },
  'features/start': { rooms: [...below, 'state', 'ui'], packages: drawing },
  'features/reference': { rooms: [...below, 'state', 'ui'], packages: drawing },
  server: {
    rooms: ['relay', 'relay/node', 'examples'],
    packages: ['hono', '@hono/node-server', 'ipaddr.js', 'zod', 'node:*'],
  },
  cli: {
    rooms: [...ground, 'protocol', 'checkup', 'reports', 'relay', 'relay/node', 'server', 'platform'],
    packages: ['node:*', 'zod', '@modelcontextprotocol/sdk'],
  },
  platform: {
    rooms: ['state', 'protocol', 'share-link', 'relay'],
    packages: ['idb', 'zod'],
  },
  examples: { rooms: ['cards', 'type:state'], packages: [] },
  state: { rooms: [...ground, 'protocol', 'share-link', 'checkup'], packages: ['zustand', 'zod'] },
  reports: { rooms: ['checkup', 'cards', 'json'], packages: [] },
  checkup: { rooms: [...ground, 'protocol'], packages: [] },
  protocol: { rooms: ground, packages: ['zod'] },
  'share-link': { rooms: ground, packages: ['zod', 'fflate'] },
  exports: { rooms: ground, packages: [] },
  'from-data': { rooms: ground, packages: [] },
  cards: { rooms: ['json', 'markdown'], packages: ['zod', 'jsonc-parser'] },
  markdown: { rooms: [], packages: [] },
  json: { rooms: [], packages: [] },
  'relay/node': { rooms: ['relay'], packages: ['undici', 'node:*'] },
  relay: { rooms: [], packages: ['zod', 'ipaddr.js'] },
  ui: { rooms: [], packages: [...drawing, 'radix-ui', '@lezer/highlight', '@lezer/javascript'] },
};
