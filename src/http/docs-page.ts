import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { Router } from 'express';

/** The readable page about the API, from this server's own disk: it works without any other host. */
export function docsPage(): Router {
  const own = fileURLToPath(new URL('./docs/', import.meta.url));
  const swagger = path.dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  const router = Router();
  router.use(express.static(own, { redirect: false }));
  for (const file of ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png']) {
    router.get(`/assets/${file}`, (_request, response) => {
      response.sendFile(path.join(swagger, file), { maxAge: '1h' });
    });
  }
  return router;
}
