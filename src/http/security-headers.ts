import { type RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Nothing may be loaded but from this server, and no script that stands in a page itself.
 * @param styleNonce the mark of styles that a page may make by script
 */
export function securityHeaders({ styleNonce }: { readonly styleNonce?: string } = {}): RequestHandler {
  const ownStyles = styleNonce === undefined ? [] : [`'nonce-${styleNonce}'`];
  return helmet({
    // With "no-referrer" browsers would not say of a form from which page it comes.
    referrerPolicy: { policy: 'same-origin' },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", ...ownStyles],
        'img-src': ["'self'", 'data:'],
        'connect-src': ["'self'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
  });
}
