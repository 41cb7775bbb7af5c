import ExpandIcon from '@mui/icons-material/ExpandMore';
import { IconButton, Link, Typography } from '@mui/material';
import { DataTable, useExpanded, useRecordContext, useResourceContext, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { Day, Quantity } from '../parts/fields.tsx';
import { type LocalDate, useFigures } from '../parts/figures.ts';
import { SubmissionEntries } from './submission-entries.tsx';
import { type Submission } from './time.ts';

const Column = DataTable.Col<Submission>;

/** Weeks to choose, each with its entries on demand. */
export function SubmissionTable() {
  return (
    <DataTable<Submission>
      rowClick={false}
      expand={<Entries />}
      bulkActionsToolbar={<></>}
      // React-admin's own way to open a row is only for the mouse.
      sx={{
        '& .RaDataTable-expandHeader, & .RaDataTable-expandIconCell': { display: 'none' },
        // On a phone what these say stands below the person.
        '& .column-from, & .column-contractNumber, & .column-unbilledHours': {
          display: { xs: 'none', sm: 'table-cell' },
        },
      }}
    >
      <Column source="person.name" label="time.person" disableSort render={(week) => <Who week={week} />} />
      <Column source="from" label="time.approvals.week" disableSort render={(week) => <Span week={week} />} />
      <Column
        source="contractNumber"
        label="time.approvals.contract"
        disableSort
        render={(week) => <OnContract week={week} />}
      />
      <Column
        source="hours"
        label="time.hours"
        align="right"
        disableSort
        render={({ hours }) => <Quantity value={hours} decimals={2} />}
      />
      <Column
        source="unbilledHours"
        label="time.approvals.ofThese"
        align="right"
        disableSort
        render={({ unbilledHours }) =>
          unbilledHours === '0' ? '–' : <Quantity value={unbilledHours} decimals={2} />
        }
      />
      <Column
        source="entries"
        label="time.approvals.entries"
        align="right"
        disableSort
        render={(week) => (
          <>
            {week.entries.length} <Opener week={week} />
          </>
        )}
      />
    </DataTable>
  );
}

interface OfWeek {
  readonly week: Submission;
}

function Who({ week }: OfWeek) {
  const translate = useTranslate();
  return (
    <>
      {week.person.name}
      <Typography component="div" variant="body2" sx={{ display: { sm: 'none' }, overflowWrap: 'anywhere' }}>
        <Span week={week} />
        <br />
        <OnContract week={week} />
        {week.unbilledHours !== '0' && (
          <div>
            {translate('time.approvals.ofThese')}:{' '}
            <Quantity value={week.unbilledHours} decimals={2} unit="h" />
          </div>
        )}
      </Typography>
    </>
  );
}

function Span({ week: { from, to } }: OfWeek) {
  return (
    <>
      <Day value={from} /> – <Day value={to} />
    </>
  );
}

function OnContract({ week: { clientName, contractId, contractNumber } }: OfWeek) {
  return (
    <>
      {clientName} ·{' '}
      <Link component={RouterLink} to={`/contracts/${contractId}/show`} sx={{ whiteSpace: 'nowrap' }}>
        {contractNumber}
      </Link>
    </>
  );
}

function Opener({ week }: OfWeek) {
  const translate = useTranslate();
  const { shortDay } = useFigures();
  const [isOpen, toggle] = useExpanded(useResourceContext() ?? '', week.id);
  return (
    <IconButton
      size="small"
      aria-expanded={isOpen}
      aria-label={`${translate('time.approvals.open')}: ${week.person.name}, ${shortDay(week.from as LocalDate)}, ${week.clientName}`}
      onClick={toggle}
    >
      <ExpandIcon sx={{ transform: isOpen ? 'rotate(180deg)' : undefined }} />
    </IconButton>
  );
}

function Entries() {
  const week = useRecordContext<Submission>();
  return week === undefined ? null : <SubmissionEntries week={week} />;
}
