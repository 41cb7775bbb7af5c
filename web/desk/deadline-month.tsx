import { Box, IconButton, Link as Anchor, Stack, Typography } from '@mui/material';
import NextIcon from '@mui/icons-material/NavigateNext';
import PreviousIcon from '@mui/icons-material/NavigateBefore';
import { type ReactNode, useState } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { addDays, weekday, type LocalDate } from '../../src/calendar/local-date.ts';
import { type Page } from '../http/cursors.ts';
import { PageHead } from '../parts/page-head.tsx';
import { useRead } from '../parts/use-read.ts';
import { useSession } from '../parts/use-session.ts';
import { screenOf } from './links.ts';
import { type Deadline } from './matter.ts';
import { monthDays, monthNames } from './months.ts';

/** The deadlines of a month in their weeks, from Monday on. */
export function DeadlineMonth({ switcher }: { readonly switcher: ReactNode }) {
  const translate = useTranslate();
  const locale = useLocale();
  const today = useSession()?.today ?? '';
  const [moved, setMoved] = useState(0);
  if (today === '') return null;
  const index = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + moved;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  const title = `${monthNames(locale, 'long')[month - 1] ?? ''} ${year}`;
  return (
    <>
      <PageHead title={translate('deadlines.title')}>{switcher}</PageHead>
      <Stack direction="row" sx={{ alignItems: 'center', mb: 1 }}>
        <IconButton aria-label={translate('deadlines.before')} onClick={() => setMoved(moved - 1)}>
          <PreviousIcon />
        </IconButton>
        <Typography variant="h2" aria-live="polite" sx={{ minWidth: '9em', textAlign: 'center' }}>
          {title}
        </Typography>
        <IconButton aria-label={translate('deadlines.after')} onClick={() => setMoved(moved + 1)}>
          <NextIcon />
        </IconButton>
      </Stack>
      <Weeks year={year} month={month} today={today} caption={title} />
    </>
  );
}

function Weeks({
  year,
  month,
  today,
  caption,
}: {
  year: number;
  month: number;
  today: string;
  caption: string;
}) {
  const translate = useTranslate();
  const { first, last } = monthDays(year, month);
  const { data } = useRead<Page<Deadline>>('/deadlines', { from: first, to: last, limit: 200 });
  const start = addDays(first, 1 - weekday(first));
  const weeks = Array.from({ length: 6 }, (_, week) => addDays(start, 7 * week)).filter(
    (monday) => monday <= last,
  );
  const names = translate('deadlines.weekdays').split(' ');
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Box
        component="table"
        aria-label={caption}
        sx={{
          width: '100%',
          minWidth: 720,
          tableLayout: 'fixed',
          borderCollapse: 'collapse',
          '& td': {
            border: 1,
            borderColor: 'divider',
            verticalAlign: 'top',
            height: 96,
            p: 0.5,
            bgcolor: 'background.paper',
          },
          '& th': { textAlign: 'left', p: 0.5, color: 'text.secondary', fontWeight: 600 },
        }}
      >
        <thead>
          <tr>
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((monday) => (
            <tr key={monday}>
              {Array.from({ length: 7 }, (_, day) => addDays(monday, day)).map((day) => (
                <Square
                  key={day}
                  day={day}
                  isToday={day === today}
                  isOutside={day < first || day > last}
                  deadlines={data?.items.filter((one) => one.day === day) ?? []}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
      {typeof data?.nextCursor === 'string' && (
        <Typography color="textSecondary" sx={{ mt: 1 }}>
          {translate('deadlines.tooMany')}
        </Typography>
      )}
    </Box>
  );
}

const MOST = 4;

function Square({
  day,
  isToday,
  isOutside,
  deadlines,
}: {
  readonly day: LocalDate;
  readonly isToday: boolean;
  readonly isOutside: boolean;
  readonly deadlines: readonly Deadline[];
}) {
  const translate = useTranslate();
  if (isOutside) return <Box component="td" sx={{ opacity: 0.4 }} />;
  return (
    <Box
      component="td"
      sx={isToday ? { outline: 2, outlineColor: 'primary.main', outlineStyle: 'solid' } : {}}
    >
      <Typography variant="body2" component="time" dateTime={day} sx={{ fontWeight: isToday ? 700 : 400 }}>
        {Number(day.slice(8))}
      </Typography>
      {deadlines.slice(0, MOST).map(({ id, kind, clientName, subjectKind, subjectId }) => (
        <Typography
          key={id}
          variant="body2"
          noWrap
          title={`${translate(`deadlines.kind.${kind}`)}: ${clientName}`}
        >
          <Anchor component={Link} to={screenOf(subjectKind, subjectId) ?? '/deadlines'} underline="hover">
            {translate(`deadlines.kind.${kind}`)}
          </Anchor>{' '}
          {clientName}
        </Typography>
      ))}
      {deadlines.length > MOST && (
        <Typography variant="body2" color="textSecondary">
          {translate('deadlines.further', { count: deadlines.length - MOST })}
        </Typography>
      )}
    </Box>
  );
}
