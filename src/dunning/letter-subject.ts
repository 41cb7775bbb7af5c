import { type ReminderLevel } from './dunning.ts';

/** Whose next letter of which level: the subject of a dunning run. */
export interface LetterSubject {
  readonly clientId: string;
  readonly level: ReminderLevel;
}

/** "0190a000-…:1" */
export function writtenSubject({ clientId, level }: { clientId: string; level: number }): string {
  return `${clientId}:${level}`;
}

export function readSubject(subject: string): LetterSubject {
  const [clientId = '', level] = subject.split(':');
  return { clientId, level: level === '2' ? 2 : 1 };
}
