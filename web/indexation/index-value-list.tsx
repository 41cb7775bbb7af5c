import { Chip } from '@mui/material';
import { DataTable, required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { DecimalInput } from '../parts/decimal-input.tsx';
import { Moment, Quantity } from '../parts/fields.tsx';
import { useFigures } from '../parts/figures.ts';
import { Listing } from '../parts/listing.tsx';
import { useHolds } from '../parts/use-session.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { By } from '../parts/by.tsx';
import { Whole } from '../parts/whole.tsx';
import { IndexImportPanel } from './index-import.tsx';
import { type IndexValue } from './indexation.ts';

const filters = [
  <TextInput key="series" source="series" alwaysOn resettable />,
  <TextInput key="from" source="from" label="indexation.fromMonth" placeholder="2026-01" />,
  <TextInput key="to" source="to" label="indexation.toMonth" placeholder="2026-12" />,
  <SelectInput
    key="revisions"
    source="revisions"
    label="indexation.revisions.title"
    choices={['current', 'all'].map((id) => ({ id, name: `indexation.revisions.${id}` }))}
  />,
];

const Column = DataTable.Col<IndexValue>;

/** The consumer price index month by month; only final values adjust prices (ruling 17). */
export function IndexValueList() {
  const translate = useTranslate();
  const { month: written } = useFigures();
  const enters = useHolds('finance');
  return (
    <Listing filters={filters} before={enters && <IndexImportPanel />} actions={enters && <EnterValue />}>
      <DataTable rowClick={false} bulkActionButtons={false} hiddenColumns={['revision']}>
        <Column source="series" disableSort render={({ series }) => <Whole>{series}</Whole>} />
        <Column source="month" disableSort render={({ month }) => written(month)} />
        <Column
          source="value"
          disableSort
          align="right"
          render={({ value }) => <Quantity value={value} decimals={1} />}
        />
        <Column
          source="status"
          disableSort
          render={({ status }) => (
            <Chip
              size="small"
              variant="outlined"
              color={status === 'final' ? 'success' : 'warning'}
              label={translate(`indexation.status.${status}`)}
            />
          )}
        />
        <Column source="revision" disableSort align="right" />
        <Column source="source" disableSort />
        <Column
          source="enteredAt"
          disableSort
          render={({ enteredAt, enteredBy }) => (
            <>
              <Moment value={enteredAt} /> <By actor={enteredBy} />
            </>
          )}
        />
      </DataTable>
    </Listing>
  );
}

function EnterValue() {
  const translate = useTranslate();
  return (
    <VerbButton
      label="indexation.do.enter"
      path="/index-values"
      explanation={translate('indexation.means.enter')}
      defaultValues={{ series: 'VPI 2020', status: 'final' }}
      body={({ series, month, value, status, source }) => ({
        series,
        month,
        value,
        status,
        ...(source ? { source } : {}),
      })}
    >
      <TextInput source="series" label="indexation.series" validate={required()} />
      <TextInput source="month" label="indexation.month" placeholder="2026-10" validate={required()} />
      <DecimalInput source="value" label="indexation.value" />
      <SelectInput
        source="status"
        label="indexation.status.title"
        validate={required()}
        choices={['provisional', 'final'].map((id) => ({ id, name: `indexation.status.${id}` }))}
      />
      <TextInput source="source" label="indexation.source" />
    </VerbButton>
  );
}
