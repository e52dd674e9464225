/**
 * The packages that the page, the server and the command line are made of. The build bundles all of them into
 * `dist`, so the published package has no dependencies. In package.json they're devDependencies, like the tools.
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
