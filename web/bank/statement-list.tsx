import { DataTable } from 'react-admin';
import { Day, Moment } from '../parts/fields.tsx';
import { writtenIban } from '../parts/iban.ts';
import { Listing } from '../parts/listing.tsx';
import { Opens } from '../parts/opens.tsx';
import { useHolds } from '../parts/use-session.ts';
import { type Statement } from './bank.ts';
import { ImportFile } from './import-file.tsx';

const Column = DataTable.Col<Statement>;

/** Imported bank statements with what became of their entries. */
export function StatementList() {
  const imports = useHolds('finance');
  return (
    <Listing before={imports && <ImportFile />}>
      <DataTable rowClick="show" bulkActionButtons={false} hiddenColumns={['actor']}>
        <Column
          source="account"
          disableSort
          render={({ account }) => <Opens>{writtenIban(account)}</Opens>}
        />
        <Column source="firstDay" disableSort render={({ firstDay }) => <Day value={firstDay} />} />
        <Column source="lastDay" disableSort render={({ lastDay }) => <Day value={lastDay} />} />
        <Column source="entries" disableSort align="right" />
        <Column source="matched" disableSort align="right" />
        <Column source="unmatched" disableSort align="right" />
        <Column source="undecided" disableSort align="right" />
        <Column source="duplicates" disableSort align="right" />
        <Column source="listed" disableSort align="right" />
        <Column source="importedAt" disableSort render={({ importedAt }) => <Moment value={importedAt} />} />
        <Column source="actor" disableSort />
      </DataTable>
    </Listing>
  );
}
