/** The file that json-editor.tsx imports. */
const EDITOR = '/src/features/editor/monaco-editor.tsx';

/** A Vite plugin that names Monaco's built file in the page, so that it can be fetched before it's imported. */
export function nameMonaco() {
  return {
    name: 'name-monaco',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {}, filename }) {
        if (!filename.endsWith('/index.html')) return [];
        const chunk = Object.values(bundle).find(
          (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(EDITOR),
        );
        if (chunk === undefined)
          throw new Error(`There is no chunk of ${EDITOR}: see scripts/name-monaco.mjs.`);
        return [{ tag: 'meta', attrs: { name: 'monaco', content: `/${chunk.fileName}` }, injectTo: 'head' }];
      },
    },
  };
}
