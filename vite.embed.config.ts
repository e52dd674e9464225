import { defineConfig, mergeConfig } from 'vite';
import shared from './vite.config.ts';

/** The page that only shows cards. It's built separately and shares no file with the app, so neither slows down. */
export default defineConfig(
  mergeConfig(shared, {
    // The app's build has already copied the public files.
    build: { emptyOutDir: false, copyPublicDir: false, rolldownOptions: { input: 'embed.html' } },
  }),
);
