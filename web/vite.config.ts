import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The admin UI as static files in web/dist, served below /app by the API itself. */
// oxlint-disable-next-line import/no-default-export -- vite reads it so
export default defineConfig({
  root: import.meta.dirname,
  base: '/app/',
  plugins: [react()],
  build: {
    target: 'es2023',
    outDir: 'dist',
    // What a page needs is loaded when it is opened; only the shell comes at once.
    chunkSizeWarningLimit: 1200,
    reportCompressedSize: false,
  },
});
