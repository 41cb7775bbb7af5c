import { DataTable, SelectInput, useTranslate } from 'react-admin';
import { type SignInMethod, type SignInOutcome } from '../../src/sign-in/sign-in.ts';
import { Moment } from '../parts/fields.tsx';
import { Listing } from '../parts/listing.tsx';

interface SignIn {
  readonly id: string;
  readonly at: string;
  readonly outcome: SignInOutcome;
  readonly method: SignInMethod;
  readonly email: string;
  readonly address: string | null;
  readonly userAgent: string | null;
}

const outcomes = ['signed-in', 'refused', 'locked-out', 'signed-out'] as const;
const filters = [
  <SelectInput
    key="outcome"
    source="outcome"
    alwaysOn
    choices={outcomes.map((id) => ({ id, name: `access.outcome.${id}` }))}
  />,
];
const Column = DataTable.Col<SignIn>;

/** Who came in, who was refused, who was locked out. */
export function SignInList() {
  const translate = useTranslate();
  return (
    <Listing filters={filters}>
      <DataTable rowClick={false} bulkActionButtons={false}>
        <Column source="at" disableSort render={({ at }) => <Moment value={at} />} />
        <Column
          source="outcome"
          disableSort
          render={({ outcome }) => translate(`access.outcome.${outcome}`)}
        />
        <Column source="method" disableSort render={({ method }) => translate(`access.method.${method}`)} />
        <Column source="email" disableSort />
        <Column source="address" disableSort />
        <Column source="userAgent" disableSort />
      </DataTable>
    </Listing>
  );
}
