import { useEffect } from 'react';
import { type Draft } from './draft.ts';

const PATIENCE = 400;

/** What was being written when the browser was closed; it stays in this browser until it is saved or thrown away. */
export function keptDraft(name: string): Draft | undefined {
  try {
    const text = localStorage.getItem(place(name));
    return text === null ? undefined : (JSON.parse(text) as Draft);
  } catch {
    return undefined;
  }
}

export function forgetDraft(name: string): void {
  localStorage.removeItem(place(name));
}

/** Keeps what is being written, a moment after the last keystroke. */
export function useKeptDraft(name: string, draft: Draft, isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return undefined;
    const timer = setTimeout(() => localStorage.setItem(place(name), JSON.stringify(draft)), PATIENCE);
    return () => clearTimeout(timer);
  }, [name, draft, isChanged]);
}

function place(name: string): string {
  return `kontor:offer-draft:${name}`;
}
