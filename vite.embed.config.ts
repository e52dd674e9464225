import { defineConfig, mergeConfig } from 'vite';
import shared from './vite.config.ts';

/** The page that only shows cards, built apart: it shares no file with the app, so neither weighs on the other. */
export default defineConfig(
  mergeConfig(shared, {
    // The app's build has laid the public files out already.
    build: { emptyOutDir: false, copyPublicDir: false, rolldownOptions: { input: 'embed.html' } },
  }),
);
