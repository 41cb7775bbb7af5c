import { fileURLToPath } from 'node:url';
import express, { Router } from 'express';
import { type App } from '../app.ts';
import { pages } from './pages.ts';
import { showPoolConsent, takePoolConsent, unknownLink } from './pool-consent.ts';

const styles = fileURLToPath(new URL('../../templates/pages/page.css', import.meta.url));

/** The pages for clients: those behind links in letters, and the portal. They work without scripts. */
export function portal(app: App): Router {
  const router = Router();
  const form = express.urlencoded({ extended: false, limit: '16kb' });
  router.get('/pages/page.css', (_request, response) => response.sendFile(styles));
  router.use('/pool-consents', (_request, response, next) => {
    response.set('Cache-Control', 'no-store').set('Referrer-Policy', 'no-referrer');
    next();
  });
  router.get('/pool-consents/:token', showPoolConsent(app));
  router.post('/pool-consents/:token', form, takePoolConsent(app));
  router.use('/pool-consents', unknownLink);
  router.use('/portal', pages(app));
  return router;
}
