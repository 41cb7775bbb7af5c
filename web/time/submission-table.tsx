import ExpandIcon from '@mui/icons-material/ExpandMore';
import {
  Box,
  Checkbox,
  IconButton,
  Link,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
} from '@mui/material';
import { Fragment, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { Day, Quantity } from '../parts/fields.tsx';
import { SubmissionEntries } from './submission-entries.tsx';
import { type Submission } from './time.ts';

interface SubmissionTableProps {
  readonly weeks: readonly Submission[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Weeks to choose, each with its entries on demand. */
export function SubmissionTable({ weeks, chosen, onChoose }: SubmissionTableProps) {
  const translate = useTranslate();
  const isAll = weeks.every(({ id }) => chosen.has(id));
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell padding="checkbox">
              <Checkbox
                checked={isAll}
                indeterminate={!isAll && weeks.some(({ id }) => chosen.has(id))}
                onChange={() => onChoose(new Set(isAll ? [] : weeks.map(({ id }) => id)))}
                slotProps={{ input: { 'aria-label': translate('time.approvals.all') } }}
              />
            </TableCell>
            <TableCell>{translate('time.person')}</TableCell>
            <TableCell>{translate('time.approvals.week')}</TableCell>
            <TableCell>{translate('time.approvals.contract')}</TableCell>
            <TableCell align="right">{translate('time.hours')}</TableCell>
            <TableCell align="right">{translate('time.approvals.ofThese')}</TableCell>
            <TableCell align="right">{translate('time.approvals.entries')}</TableCell>
            <TableCell component="td" />
          </TableRow>
        </TableHead>
        <TableBody>
          {weeks.map((week) => (
            <WeekRows
              key={week.id}
              week={week}
              isChosen={chosen.has(week.id)}
              onToggle={() => {
                const others = [...chosen].filter((id) => id !== week.id);
                onChoose(new Set(chosen.has(week.id) ? others : [...others, week.id]));
              }}
            />
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

function WeekRows({
  week,
  isChosen,
  onToggle,
}: {
  readonly week: Submission;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}) {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const what = `${week.person.name}, ${week.from}, ${week.clientName}`;
  return (
    <Fragment>
      <TableRow hover selected={isChosen}>
        <TableCell padding="checkbox">
          <Checkbox
            checked={isChosen}
            onChange={onToggle}
            slotProps={{ input: { 'aria-label': translate('time.approvals.select', { what }) } }}
          />
        </TableCell>
        <TableCell>{week.person.name}</TableCell>
        <TableCell sx={{ whiteSpace: 'nowrap' }}>
          <Day value={week.from} /> – <Day value={week.to} />
        </TableCell>
        <TableCell>
          {week.clientName} ·{' '}
          <Link component={RouterLink} to={`/contracts/${week.contractId}/show`} noWrap>
            {week.contractNumber}
          </Link>
        </TableCell>
        <TableCell align="right">
          <Quantity value={week.hours} decimals={2} />
        </TableCell>
        <TableCell align="right">
          {week.unbilledHours === '0' ? '–' : <Quantity value={week.unbilledHours} decimals={2} />}
        </TableCell>
        <TableCell align="right">{week.entries.length}</TableCell>
        <TableCell align="right">
          <IconButton
            size="small"
            aria-expanded={open}
            aria-label={`${translate('time.approvals.open')}: ${what}`}
            onClick={() => setOpen(!open)}
          >
            <ExpandIcon sx={{ transform: open ? 'rotate(180deg)' : undefined }} />
          </IconButton>
        </TableCell>
      </TableRow>
      {open && (
        <TableRow>
          <TableCell colSpan={8} sx={{ backgroundColor: 'background.default' }}>
            <SubmissionEntries week={week} />
          </TableCell>
        </TableRow>
      )}
    </Fragment>
  );
}
