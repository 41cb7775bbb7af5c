import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { api, Refusal } from '../http/api.ts';
import { useRead } from '../parts/use-read.ts';
import { type Entry, keyOf, placeOf, type Target, type Week } from './time.ts';

/** What a cell says: the row of a target on a day. */
export interface Place {
  readonly target: Pick<Target, 'contractId' | 'itemId' | 'poolId' | 'serviceId'>;
  readonly date: string;
}

export interface EntryInput {
  readonly hours?: string;
  readonly description?: string;
  readonly imminentDamage?: string;
}

/** A refusal stays at its cell, with what was typed, until something else is done there. */
export interface Refused {
  readonly refusal: Refusal;
  readonly typed: EntryInput;
}

export const cellKey = ({ target, date }: Place): string => `${keyOf(target)} ${date}`;

/** The week of a person and what can be done in its cells. */
export function useWeek(personId: string | undefined, day: string | undefined) {
  const path = personId === undefined ? undefined : `/people/${personId}/week`;
  const { data: week, error } = useRead<Week>(path, { day });
  const queries = useQueryClient();
  const [refused, setRefused] = useState<Readonly<Record<string, Refused>>>({});
  const [busy, setBusy] = useState<string>();

  const settle = useCallback((key: string, outcome?: Refused) => {
    setRefused((all) => {
      const { [key]: _, ...others } = all;
      return outcome === undefined ? others : { ...others, [key]: outcome };
    });
  }, []);

  /** Records, changes or removes what a cell holds. @returns whether it was taken */
  const write = useCallback(
    async (place: Place, entry: Entry | undefined, typed: EntryInput): Promise<boolean> => {
      const key = cellKey(place);
      if (personId === undefined || (entry === undefined && typed.hours === '')) return true;
      setBusy(key);
      try {
        await send(personId, place, entry, typed);
        settle(key);
        await queries.invalidateQueries({ queryKey: ['read'] });
        return true;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        settle(key, { refusal: error, typed });
        return false;
      } finally {
        setBusy(undefined);
      }
    },
    [personId, queries, settle],
  );
  return { week, error, refused, busy, write, forget: settle };
}

async function send(
  personId: string,
  { target, date }: Place,
  entry: Entry | undefined,
  typed: EntryInput,
): Promise<void> {
  if (entry === undefined) {
    const body = { ...typed, date, person: personId, ...placeOf(target) };
    await api(`/contracts/${target.contractId}/time-entries`, { body, key: crypto.randomUUID() });
  } else if (typed.hours === '') {
    await api(`/time-entries/${entry.id}`, { method: 'DELETE' });
  } else {
    await api(`/time-entries/${entry.id}`, { method: 'PATCH', body: typed });
  }
}
