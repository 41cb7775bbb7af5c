import { Box, Table, TableBody, TableCell, TableFooter, TableHead, TableRow } from '@mui/material';
import { useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { addDays, type LocalDate } from '../../src/calendar/local-date.ts';
import { useFigures } from '../parts/figures.ts';
import { useSession } from '../parts/use-session.ts';
import { focusRow, moveFrom } from './cell-focus.ts';
import { GhostRow } from './ghost-row.tsx';
import { sumOfHours } from './hours.ts';
import { type Entry, keyOf, type Suggestion, type Target, type Week } from './time.ts';
import { type EntryInput, type Place, cellKey, type Refused } from './use-week.ts';
import { WeekCell } from './week-cell.tsx';
import { useWeekdays } from './weekdays.ts';
import { sticky, WeekRowLabel } from './week-row-label.tsx';

export type GridRow = Target & Partial<Suggestion> & { readonly entries: readonly Entry[] };

interface WeekGridProps {
  readonly week: Week;
  readonly rows: readonly GridRow[];
  /** Rows of the week before that this one lacks. */
  readonly ghosts: readonly Suggestion[];
  readonly refused: Readonly<Record<string, Refused>>;
  readonly busy: string | undefined;
  readonly selected: Place | undefined;
  /** The key of a row that was just added: it gets the focus. */
  readonly fresh: { readonly key: string } | undefined;
  readonly onSelect: (place: Place) => void;
  readonly onWrite: (place: Place, entry: Entry | undefined, typed: EntryInput) => Promise<unknown>;
  readonly onForget: (place: Place) => void;
  readonly onAdd: (row: Suggestion) => void;
}

/** A person's week like a spreadsheet: arrows and Enter move between the cells, what is typed is kept on leaving one. */
export function WeekGrid({ week, rows, ghosts, refused, busy, selected, fresh, ...on }: WeekGridProps) {
  const translate = useTranslate();
  const { decimal } = useFigures();
  const table = useRef<HTMLTableElement>(null);
  const weekdays = useWeekdays();
  const days = Array.from({ length: 7 }, (_, index) => addDays(week.from as LocalDate, index));
  const hoursOn = (entries: readonly Entry[], day?: string) =>
    sumOfHours(entries.filter(({ date }) => day === undefined || date === day).map(({ hours }) => hours));
  const today = days.indexOf((useSession()?.today ?? '') as LocalDate);
  useEffect(() => {
    if (fresh !== undefined) focusRow(table.current, fresh.key, Math.max(today, 0));
    // Whoever is somewhere else by tomorrow stays there.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [fresh]);
  const all = rows.flatMap(({ entries }) => entries);

  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table ref={table} size="small" sx={{ minWidth: 880, tableLayout: 'fixed', '& td, & th': { px: 0.5 } }}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ ...sticky, width: { xs: 150, md: 280 } }}>{translate('time.work')}</TableCell>
            {days.map((day, index) => (
              <TableCell key={day} align="right" sx={{ color: index > 4 ? 'text.secondary' : undefined }}>
                <time dateTime={day}>{weekdays(day)}</time>
              </TableCell>
            ))}
            <TableCell align="right">{translate('time.total')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row, at) => (
            <TableRow key={keyOf(row)} data-row={keyOf(row)}>
              <TableCell component="th" scope="row" sx={sticky}>
                <WeekRowLabel row={row} />
              </TableCell>
              {days.map((date, column) => {
                const place = { target: row, date };
                const entries = row.entries.filter((entry) => entry.date === date);
                const isSelected = selected !== undefined && cellKey(selected) === cellKey(place);
                return (
                  <TableCell
                    key={date}
                    {...(isSelected ? { 'data-selected': true } : {})}
                    sx={isSelected ? { backgroundColor: 'action.selected' } : undefined}
                  >
                    <WeekCell
                      label={`${row.target ?? translate('time.unbilled')}, ${row.clientName}, ${weekdays(date)}`}
                      place={`${at}:${column}`}
                      entries={entries}
                      closed={row.refusal !== null && row.refusal !== undefined && entries.length === 0}
                      faulty={cellKey(place) in refused}
                      busy={busy === cellKey(place)}
                      onSelect={() => on.onSelect(place)}
                      onTyped={(typed) => on.onWrite(place, entries[0], typed)}
                      onMove={(event) => {
                        if (event.key === 'Escape') on.onForget(place);
                        else moveFrom(table.current, event, at, column);
                      }}
                    />
                  </TableCell>
                );
              })}
              <TableCell align="right" sx={{ fontWeight: 600 }}>
                {decimal(hoursOn(row.entries), 2)}
              </TableCell>
            </TableRow>
          ))}
          {ghosts.map((row) => (
            <GhostRow key={`ghost ${keyOf(row)}`} row={row} onAdd={() => on.onAdd(row)} />
          ))}
        </TableBody>
        <TableFooter>
          <TableRow sx={{ '& td, & th': { fontSize: 'inherit', color: 'text.primary', fontWeight: 650 } }}>
            <TableCell component="th" scope="row" sx={sticky}>
              {translate('time.total')}
            </TableCell>
            {days.map((day) => (
              <TableCell key={day} align="right">
                {decimal(hoursOn(all, day), 2)}
              </TableCell>
            ))}
            <TableCell align="right">{decimal(hoursOn(all), 2)}</TableCell>
          </TableRow>
        </TableFooter>
      </Table>
    </Box>
  );
}
