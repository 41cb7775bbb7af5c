import { type RequestHandler } from 'express';
import helmet from 'helmet';

interface Allowances {
  /** The mark of styles that a page may make by script. */
  readonly styleNonce?: string;
  /** Whether a page may frame what it has made itself: the preview of a paper. */
  readonly ownFrames?: boolean;
}

/** Nothing may be loaded but from this server, and no script that stands in a page itself. */
export function securityHeaders({ styleNonce, ownFrames = false }: Allowances = {}): RequestHandler {
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
        ...(ownFrames ? { 'frame-src': ['blob:'] } : {}),
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
  });
}
