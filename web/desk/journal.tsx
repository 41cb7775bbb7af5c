import { Box } from '@mui/material';
import { DataTable, DateInput, SelectInput, TextInput, useTranslate } from 'react-admin';
import { By } from '../parts/by.tsx';
import { Clause } from '../parts/clause.tsx';
import { Moment } from '../parts/fields.tsx';
import { Listing } from '../parts/listing.tsx';
import { ActorInput } from './actor-input.tsx';
import { useDone } from './use-journal.ts';

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

/** What something can be done to. */
const subjects = [
  'offer',
  'contract',
  'invoice',
  'payment',
  'client',
  'document',
  'dispatch',
  'hour-pool',
  'time-entry',
  'time-timer',
  'time-import',
  'person',
  'rate',
  'instalment-plan',
  'bank-statement',
  'bank-entry',
  'run',
  'user',
  'api-token',
  'company',
  'terms-edition',
  'base-rate',
  'index-value',
  'index-import',
  'index-chain',
  'line template',
] as const;

const filters = [
  <ActorInput key="actor" source="actor" label="journal.actor" alwaysOn />,
  <SelectInput
    key="subjectKind"
    source="subjectKind"
    label="journal.subjectKind"
    alwaysOn
    resettable
    choices={subjects.map((id) => ({ id, name: `journal.subject.${id}` }))}
  />,
  <TextInput key="subjectId" source="subjectId" label="journal.subjectId" resettable />,
  <TextInput key="clause" source="clause" label="journal.clause" resettable />,
  <DateInput key="from" source="from" label="deadlines.filter.from" />,
  <DateInput key="to" source="to" label="deadlines.filter.to" />,
];

const Column = DataTable.Col<Line>;

/** Who did what when by which clause; what is written here stays. */
export function Journal() {
  const translate = useTranslate();
  const done = useDone();
  return (
    <Listing title="journal.title" filters={filters} sort={{ field: 'id', order: 'DESC' }}>
      <DataTable rowClick={false} bulkActionButtons={false} expand={<Detail />}>
        <Column source="id" label="journal.at" render={({ at }) => <Moment value={at} />} />
        <Column
          source="actor"
          label="journal.actor"
          disableSort
          render={({ actor }) => <By actor={actor} />}
        />
        <Column source="verb" label="journal.verb" disableSort render={({ verb }) => done(verb)} />
        <Column
          source="subjectKind"
          label="journal.subjectKind"
          disableSort
          render={({ subjectKind }) => translate(`journal.subject.${subjectKind}`, { _: subjectKind })}
        />
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
