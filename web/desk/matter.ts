import { type z } from 'zod';
import { type deadline } from '../../src/desk/deadline.schemas.ts';
import { type matter } from '../../src/desk/matter.schemas.ts';

export type Matter = z.output<typeof matter>;
export type Deadline = z.output<typeof deadline>;

/** The facts of a matter that a person reads, in the order of their importance; ids and texts are shown otherwise. */
export function text(matter: Matter, name: string): string | null {
  const value = matter.facts[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
