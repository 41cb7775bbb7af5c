import { type ReactNode } from 'react';
import { email, required, TextInput, useTranslate } from 'react-admin';
import { useHolds } from '../parts/use-session.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { type Person } from './time.ts';

/** Enters somebody who works for clients. */
export function NewPersonButton(): ReactNode {
  if (!useHolds('account_manager', 'management')) return null;
  return (
    <VerbButton<Person> label="time.people.new" path="/people" body={personBody} done="time.people.entered">
      <PersonInputs />
    </VerbButton>
  );
}

/** Changes who somebody is. */
export function ChangePersonButton({
  person: { id, name, email: address, role },
}: {
  readonly person: Person;
}) {
  const translate = useTranslate();
  if (!useHolds('account_manager', 'management')) return null;
  return (
    <VerbButton<Person>
      label="time.people.change"
      path={`/people/${id}`}
      method="PUT"
      defaultValues={{ name, email: address ?? '', role: role ?? '' }}
      body={personBody}
      button={{ variant: 'text', 'aria-label': `${translate('time.people.change')}: ${name}` }}
    >
      <PersonInputs />
    </VerbButton>
  );
}

function PersonInputs() {
  return (
    <>
      <TextInput source="name" label="time.people.name" validate={required()} autoFocus />
      <TextInput source="email" label="time.people.email" type="email" validate={email()} />
      <TextInput source="role" label="time.people.role" helperText="time.people.roleHelp" />
    </>
  );
}

function personBody({ name, email: address, role }: Record<string, string>) {
  return { name, ...(address ? { email: address } : {}), ...(role ? { role } : {}) };
}
