import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The admin UI as static files in web/dist, served below /app by the API itself. */
// oxlint-disable-next-line import/no-default-export -- vite reads it so
export default defineConfig({
  root: import.meta.dirname,
  base: '/app/',
  plugins: [react()],
  // A file that is imported for a type alone is none of the shell's.
  oxc: { typescript: { onlyRemoveTypeImports: false } },
  build: {
    target: 'es2023',
    outDir: 'dist',
    chunkSizeWarningLimit: 1200,
    reportCompressedSize: false,
    rolldownOptions: {
      // Files of our own do nothing by being imported, so one imported for a type alone brings nothing along.
      treeshake: { moduleSideEffects: (id) => id.includes('node_modules') || /\.(css|html)$/.test(id) },
      output: {
        chunkFileNames: ({ name }) => `assets/${name.split('~')[0]}-[hash].js`,
        codeSplitting: {
          groups: [
            // The shell and the first screen come at once and as one; every other screen when it is opened,
            { name: 'shell', tags: ['$initial'] },
            // what screens share comes in few pieces, each whole and kept by the browser.
            { name: 'days', test: /temporal-polyfill|src.calendar/ },
            { name: 'amounts', test: /decimal\.js|src.money/ },
            {
              name: 'forms',
              test: /react-hook-form|ra-\w+.dist.(form|input)|TextField|Select/,
              minShareCount: 8,
            },
            { name: 'widgets', test: /node_modules/, minShareCount: 8 },
            { name: 'parts', minShareCount: 3, entriesAware: true, entriesAwareMergeThreshold: 24_000 },
          ],
        },
      },
    },
  },
});
