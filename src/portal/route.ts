import { type Tx } from '../../db/connection.ts';
import { transaction } from '../../db/transaction.ts';
import { despiteConflicts } from '../../db/transient.ts';
import { type Download } from '../http/endpoint.ts';
import { problemOf } from '../http/problem-handler.ts';
import { type Problem } from '../problems/problem.ts';
import { type Guest } from './guest.ts';

/** What was sent along: ids of the address, what stands behind "?", the fields of a form. */
export interface Asked {
  readonly id: string;
  readonly cursor: string | undefined;
  readonly form: Readonly<Record<string, string>>;
}

export type Answer =
  | { readonly page: string; readonly status?: number }
  /** What was sent has been done: the browser asks for the page, so that reloading sends nothing again. */
  | { readonly see: string }
  | { readonly file: Download };

/** One page or one form of the portal; below /portal, ids as ":id". */
export interface PortalRoute {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly answer: (guest: Guest, asked: Asked) => Promise<Answer>;
}

export const PAGE_LENGTH = 25;

/**
 * Does what a form asks for, in one transaction; again from the start when it lost a conflict.
 * @returns the problem with which it was refused, for a page that says so in words; null when it was done
 */
export async function attemptFor(
  { app }: Guest,
  work: (tx: Tx) => Promise<unknown>,
): Promise<Problem | null> {
  try {
    await despiteConflicts(() =>
      transaction(app.db, async (tx) => {
        await tx.raw("set local lock_timeout = '10s'");
        await work(tx);
      }),
    );
    return null;
  } catch (error) {
    const problem = problemOf(error);
    if (problem.status !== 409 && problem.status !== 422) throw error;
    return problem;
  }
}

/** A field of a form without the blanks around it. */
export function written(form: Asked['form'], name: string, longest = 200): string {
  return (form[name] ?? '').trim().slice(0, longest);
}
