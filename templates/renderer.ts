/**
 * Names the look of papers and is kept beside their bytes. It changes with every change to templates/ that gives other
 * bytes, so that equal names mean equal renderings.
 */
export const RENDERER = 'kontor-papers/1';
