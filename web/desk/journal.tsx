import { Box } from '@mui/material';
import { DataTable, DateInput, TextInput, useTranslate } from 'react-admin';
import { Clause } from '../parts/clause.tsx';
import { Moment } from '../parts/fields.tsx';
import { Listing } from '../parts/listing.tsx';

interface Line {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly verb: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly clauses: readonly string[];
  readonly detail: Readonly<Record<string, unknown>>;
}

const filters = [
  <TextInput key="actor" source="actor" label="journal.actor" alwaysOn resettable />,
  <TextInput key="subjectKind" source="subjectKind" label="journal.subjectKind" resettable />,
  <TextInput key="subjectId" source="subjectId" label="journal.subjectId" resettable />,
  <TextInput key="clause" source="clause" label="journal.clause" resettable />,
  <DateInput key="from" source="from" label="deadlines.filter.from" />,
  <DateInput key="to" source="to" label="deadlines.filter.to" />,
];

const Column = DataTable.Col<Line>;

/** Who did what when by which clause; what is written here stays. */
export function Journal() {
  return (
    <Listing title="journal.title" filters={filters} sort={{ field: 'id', order: 'DESC' }}>
      <DataTable rowClick={false} bulkActionButtons={false} expand={<Detail />}>
        <Column source="id" label="journal.at" render={({ at }) => <Moment value={at} />} />
        <Column source="actor" label="journal.actor" disableSort />
        <Column source="verb" label="journal.verb" disableSort />
        <Column source="subjectKind" label="journal.subjectKind" disableSort />
        <Column
          source="clauses"
          label="journal.clause"
          disableSort
          render={({ clauses }) => clauses.map((clause) => <Clause key={clause} reference={clause} />)}
        />
      </DataTable>
    </Listing>
  );
}

function Detail({ record }: { readonly record?: Line }) {
  const translate = useTranslate();
  if (record === undefined) return null;
  const { subjectId, detail } = record;
  const rows: (readonly [string, unknown])[] = [
    [translate('journal.subjectId'), subjectId],
    ...Object.entries(detail),
  ];
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        px: 2,
        py: 1,
        display: 'grid',
        gridTemplateColumns: 'max-content minmax(0, 1fr)',
        columnGap: 2,
      }}
    >
      {rows.map(([name, value]) => (
        <Box key={name} sx={{ display: 'contents' }}>
          <Box component="dt" sx={{ color: 'text.secondary' }}>
            {name}
          </Box>
          <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
            {typeof value === 'string' ? value : JSON.stringify(value)}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
