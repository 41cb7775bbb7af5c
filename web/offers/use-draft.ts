import { useCallback, useState } from 'react';
import { type Draft, type DraftLine, emptyLine } from './draft.ts';

/** What can be done to a draft while it is written; the last removal can be taken back. */
export interface DraftDesk {
  readonly draft: Draft;
  readonly change: (changes: Partial<Draft>) => void;
  readonly changeLine: (key: string, changes: Partial<DraftLine>) => void;
  /** Adds a line below another, or at the end; gives its key. */
  readonly addLine: (line?: DraftLine, below?: string) => string;
  readonly duplicateLine: (key: string) => void;
  readonly moveLine: (key: string, by: -1 | 1) => void;
  readonly removeLine: (key: string) => void;
  readonly restore: (draft: Draft) => void;
}

export function useDraft(initial: Draft): DraftDesk {
  const [draft, setDraft] = useState(initial);
  const setLines = useCallback(
    (next: (lines: readonly DraftLine[]) => readonly DraftLine[]) =>
      setDraft((current) => ({ ...current, lines: next(current.lines) })),
    [],
  );

  function addLine(line: DraftLine = emptyLine(), below?: string): string {
    setLines((lines) => {
      const at = below === undefined ? lines.length : lines.findIndex(({ key }) => key === below) + 1;
      return lines.toSpliced(at, 0, line);
    });
    return line.key;
  }

  return {
    draft,
    change: (changes) => setDraft((current) => ({ ...current, ...changes })),
    changeLine: (key, changes) =>
      setLines((lines) => lines.map((line) => (line.key === key ? { ...line, ...changes } : line))),
    addLine,
    duplicateLine: (key) => {
      const line = draft.lines.find((each) => each.key === key);
      if (line !== undefined) addLine({ ...line, key: crypto.randomUUID() }, key);
    },
    moveLine: (key, by) =>
      setLines((lines) => {
        const at = lines.findIndex((line) => line.key === key);
        const line = lines[at];
        if (line === undefined || at + by < 0 || at + by >= lines.length) return lines;
        return lines.toSpliced(at, 1).toSpliced(at + by, 0, line);
      }),
    removeLine: (key) =>
      setLines((lines) => {
        const left = lines.filter((line) => line.key !== key);
        return left.length === 0 ? [emptyLine()] : left;
      }),
    restore: setDraft,
  };
}
