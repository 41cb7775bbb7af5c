import { To } from '../parts/to.tsx';
import { screenOf } from './links.ts';

interface Of {
  readonly clientId: string;
  readonly clientName: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly number: string | null;
  readonly title: string | null;
}

export function ClientLink({ of: { clientId, clientName } }: { readonly of: Of }) {
  return <To to={screenOf('client', clientId) ?? '/'}>{clientName}</To>;
}

/** Number and title of what a deadline is about, leading to its screen. */
export function SubjectLink({ of: { subjectKind, subjectId, number, title } }: { readonly of: Of }) {
  const to = screenOf(subjectKind, subjectId);
  const label = [number, title].filter((part) => part !== null && part !== '').join(' · ');
  if (to === undefined || label === '') return <>{label}</>;
  return <To to={to}>{label}</To>;
}
