/**
 * What the page, the server and the command line are made of. The build puts all of it into `dist`, so the
 * package depends on nothing: in package.json they are devDependencies like the tools.
 */
export const BUNDLED = [
  '@dnd-kit/dom',
  '@fontsource-variable/jetbrains-mono',
  '@hono/node-server',
  '@lezer/highlight',
  '@lezer/javascript',
  '@modelcontextprotocol/sdk',
  '@monaco-editor/react',
  'cmdk',
  'diff',
  'fflate',
  'hono',
  'idb',
  'inter-ui',
  'ipaddr.js',
  'jsonc-parser',
  'lucide-react',
  'monaco-editor',
  'radix-ui',
  'react',
  'react-dom',
  'undici',
  'zod',
  'zustand',
];
