import { useStore } from 'react-admin';
import { type Page } from '../http/cursors.ts';
import { useRead } from '../parts/use-read.ts';
import { useSession } from '../parts/use-session.ts';
import { type Person } from './time.ts';

export interface ChosenPerson {
  readonly people: readonly Person[] | undefined;
  /** Whose time it is about: the person of the user, or who was chosen in this browser last. */
  readonly person: Person | undefined;
  readonly choose: (id: string) => void;
}

/** Whose time is shown; people who only look after others' time have none of their own and choose. */
export function usePerson(): ChosenPerson {
  const own = useSession()?.personId ?? undefined;
  const [chosen, choose] = useStore<string | undefined>('whoseTime');
  const people = useRead<Page<Person>>('/people').data?.items;
  const wanted = chosen ?? own;
  return { people, person: people?.find(({ id }) => id === wanted), choose };
}
