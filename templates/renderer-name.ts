/** Names the look of papers. It changes with every change that gives other bytes. */
export const RENDERER = 'kontor-papers/4';
