import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The playground: everything it needs, workers included, ends up in dist/web, so that it works without a network. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // The editor alone is larger than vite likes; it is loaded once and then cached for good.
    chunkSizeWarningLimit: 4_000,
    rolldownOptions: {
      // Hints of packages to the compiler that made them; they have done their work.
      onwarn(warning, warn) {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
  worker: { format: 'es' },
});
