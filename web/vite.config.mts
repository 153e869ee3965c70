import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import { defineConfig } from 'vite';

/**
 * Two pages, the explorer and the playground: everything they need, workers included, ends up in dist/web, so that they
 * work without a network.
 */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // The editor alone is larger than vite likes; it is loaded once and then cached for good.
    chunkSizeWarningLimit: 4_000,
    rolldownOptions: {
      input: {
        explorer: join(import.meta.dirname, 'index.html'),
        playground: join(import.meta.dirname, 'playground', 'index.html'),
      },
      // Hints of packages to the compiler that made them; they have done their work.
      onwarn(warning, warn) {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
  worker: { format: 'es' },
});
