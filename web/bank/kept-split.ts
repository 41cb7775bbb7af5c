import { useState } from 'react';
import { type Entry } from './bank.ts';
import { firstParts, type Part } from './split.ts';

/** How an entry is divided, as far as it is written. */
export interface Draft {
  readonly parts: readonly Part[];
  readonly reason: string;
}

interface Kept extends Draft {
  /** Whether it was written before the form was opened this time. */
  readonly isFromBefore: boolean;
  readonly change: (to: Partial<Draft>) => void;
  /** Forgets what is written: it is booked, or begun anew. */
  readonly forget: () => void;
}

/**
 * The parts of an entry as they are being written: this tab keeps them until they are booked or begun anew, so that Esc,
 * another entry or a page that was left by mistake throws nothing away.
 */
export function useKeptSplit(entry: Entry): Kept {
  const [draft, setDraft] = useState(() => read(entry.id));
  const [isFromBefore, setFromBefore] = useState(draft !== undefined);
  const written = draft ?? { parts: firstParts(entry), reason: '' };
  const set = (next: Draft | undefined) => {
    keep(entry.id, next);
    setDraft(next);
  };
  return {
    ...written,
    isFromBefore,
    change: (to) => set({ ...written, ...to }),
    forget: () => {
      set(undefined);
      setFromBefore(false);
    },
  };
}

function read(entryId: string): Draft | undefined {
  try {
    const kept = sessionStorage.getItem(place(entryId));
    return kept === null ? undefined : (JSON.parse(kept) as Draft);
  } catch {
    return undefined;
  }
}

function keep(entryId: string, draft: Draft | undefined): void {
  try {
    if (draft === undefined) sessionStorage.removeItem(place(entryId));
    else sessionStorage.setItem(place(entryId), JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing goes on without.
  }
}

function place(entryId: string): string {
  return `kontor:split:${entryId}`;
}
