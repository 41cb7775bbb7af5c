import { useState } from 'react';
import { type Exclusions } from './exclusions.ts';

interface Kept {
  readonly excluded: Exclusions;
  /** Whether this is what was left out when the page was last open. */
  readonly isFromBefore: boolean;
  setExcluded(excluded: Exclusions): void;
}

/**
 * What is left out of a preview, with the notes: it stays in this browser until the preview is committed or everything is
 * taken in again, so that a page that was closed by mistake loses nothing.
 */
export function useKeptExclusions(previewId: string): Kept {
  const [{ excluded, isFromBefore }, set] = useState(() => {
    const kept = read(previewId);
    return { excluded: kept, isFromBefore: kept.size > 0 };
  });
  const setExcluded = (next: Exclusions) => {
    keep(previewId, next);
    set({ excluded: next, isFromBefore: isFromBefore && next.size > 0 });
  };
  return { excluded, isFromBefore, setExcluded };
}

/** Once it is committed, the run itself tells what was left out. */
export function forgetExclusions(previewId: string): void {
  keep(previewId, new Map());
}

function read(previewId: string): Exclusions {
  try {
    return new Map(JSON.parse(localStorage.getItem(place(previewId)) ?? '[]') as [string, never][]);
  } catch {
    return new Map();
  }
}

function keep(previewId: string, excluded: Exclusions): void {
  try {
    if (excluded.size === 0) localStorage.removeItem(place(previewId));
    else localStorage.setItem(place(previewId), JSON.stringify([...excluded]));
  } catch {
    // A browser that keeps nothing goes on without.
  }
}

function place(previewId: string): string {
  return `kontor:left-out:${previewId}`;
}
