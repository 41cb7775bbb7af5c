import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Router } from 'express';

const own = fileURLToPath(new URL('./docs/', import.meta.url));
const swagger = path.dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

const files: Readonly<Record<string, string>> = {
  '/': path.join(own, 'index.html'),
  '/start.js': path.join(own, 'start.js'),
  '/swagger-ui.css': path.join(swagger, 'swagger-ui.css'),
  '/swagger-ui-bundle.js': path.join(swagger, 'swagger-ui-bundle.js'),
  '/favicon.png': path.join(swagger, 'favicon-32x32.png'),
};

/** The readable page about the API, from this server's own disk: it works without any other host. */
export function docsPage(): Router {
  const router = Router();
  for (const [address, file] of Object.entries(files)) {
    router.get(address, (_request, response) => response.sendFile(file));
  }
  return router;
}
