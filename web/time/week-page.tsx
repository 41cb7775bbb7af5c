import ArrowBackIcon from '@mui/icons-material/ChevronLeft';
import ArrowForwardIcon from '@mui/icons-material/ChevronRight';
import { Button, Card, IconButton, Skeleton, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { addDays, type LocalDate } from '../../src/calendar/local-date.ts';
import { useFigures } from '../parts/figures.ts';
import { PageHead } from '../parts/page-head.tsx';
import { useSession } from '../parts/use-session.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { CellDetail } from './cell-detail.tsx';
import { sumOfHours } from './hours.ts';
import { NewPersonButton } from './new-person-button.tsx';
import { PersonSelect } from './person-select.tsx';
import { TargetPicker } from './target-picker.tsx';
import { keyOf, type Target, type Week } from './time.ts';
import { usePerson } from './use-person.ts';
import { describe, useRows } from './use-rows.ts';
import { cellKey, type Place, useWeek } from './use-week.ts';
import { WeekGrid } from './week-grid.tsx';

/** A person's week: what was worked on which day, until it is submitted (GTC 6.4). */
export function WeekPage() {
  const translate = useTranslate();
  const chosen = usePerson();
  const { person, people } = chosen;
  const [search, setSearch] = useSearchParams();
  const today = useSession()?.today;
  const day = search.get('day') ?? today;
  const { week, refused, busy, write, forget } = useWeek(person?.id, day);
  const [selected, setSelected] = useState<Place>();
  const { rows, ghosts, add } = useRows(week);
  const [fresh, setFresh] = useState<{ readonly key: string }>();
  function addRows(targets: readonly Target[]) {
    const [first] = targets;
    add(targets);
    if (first !== undefined) setFresh({ key: keyOf(first) });
  }
  const row = selected && rows.find((each) => keyOf(each) === keyOf(selected.target));
  const go = (to: string) => setSearch({ day: to });
  const step = (days: number) => week && go(addDays(week.from as LocalDate, days));

  return (
    <>
      <PageHead title={translate('time.title')} facts={week && <WeekSpan week={week} />}>
        <PersonSelect {...chosen} />
        <Stack direction="row">
          <IconButton aria-label={translate('time.previous')} onClick={() => step(-7)}>
            <ArrowBackIcon />
          </IconButton>
          <Button onClick={() => today && go(today)}>{translate('time.thisWeek')}</Button>
          <IconButton aria-label={translate('time.next')} onClick={() => step(7)}>
            <ArrowForwardIcon />
          </IconButton>
        </Stack>
        {person && week && <SubmitButton personId={person.id} week={week} />}
      </PageHead>
      {people?.length === 0 && <NoPeople />}
      {people !== undefined && people.length > 0 && person === undefined && (
        <Typography color="textSecondary">{translate('time.choose')}</Typography>
      )}
      {person && week === undefined && <Skeleton variant="rounded" height={280} />}
      {person && week && (
        <Stack sx={{ gap: 2 }}>
          <Card variant="outlined" sx={{ minWidth: 0 }}>
            <WeekGrid
              key={`${week.person.id} ${week.from}`}
              {...{ week, rows, ghosts, refused, busy, selected, fresh }}
              onSelect={setSelected}
              onWrite={(place, entry, typed) => {
                const words = typed.description ?? describe(rows, place);
                return write(place, entry, entry === undefined ? { ...typed, description: words } : typed);
              }}
              onForget={(place) => forget(cellKey(place))}
              onAdd={(ghost) => addRows([ghost])}
            />
            <Stack direction="row" sx={{ p: 1.5, gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
              <Stack sx={{ flex: 1, minWidth: 240, maxWidth: 520 }}>
                <TargetPicker
                  key={rows.length}
                  label={translate('time.addWork')}
                  value={null}
                  onChange={(target) => target && addRows([target])}
                />
              </Stack>
              {ghosts.length > 0 && (
                <Button onClick={() => addRows(ghosts)}>{translate('time.copyRows')}</Button>
              )}
              <Typography variant="body2" color="textSecondary">
                {translate('time.hint')}
              </Typography>
            </Stack>
          </Card>
          {selected && row && (
            <CellDetail
              key={cellKey(selected)}
              personId={person.id}
              row={row}
              place={selected}
              refused={refused[cellKey(selected)]}
              onWrite={(entry, typed) => write(selected, entry, typed)}
              onForget={() => forget(cellKey(selected))}
            />
          )}
        </Stack>
      )}
    </>
  );
}

function WeekSpan({ week }: { readonly week: Week }) {
  const { shortDay } = useFigures();
  return <span>{`${shortDay(week.from as LocalDate)} – ${shortDay(week.to as LocalDate)}`}</span>;
}

function SubmitButton({ personId, week }: { readonly personId: string; readonly week: Week }) {
  const translate = useTranslate();
  const { decimal } = useFigures();
  const drafts = week.rows.flatMap(({ entries }) => entries.filter(({ status }) => status === 'draft'));
  if (drafts.length === 0) return null;
  const hours = decimal(sumOfHours(drafts.map((entry) => entry.hours)), 2);
  return (
    <VerbButton
      label="time.submit"
      path="/time-entries/submissions"
      button={{ variant: 'contained' }}
      explanation={translate('time.submitting', { hours, smart_count: drafts.length })}
      body={() => ({ person: personId, from: week.from, to: week.to })}
      done="time.submitted"
    />
  );
}

function NoPeople() {
  const translate = useTranslate();
  return (
    <Stack sx={{ gap: 2, py: 6, alignItems: 'center' }}>
      <Typography color="textSecondary">{translate('time.noPeople')}</Typography>
      <NewPersonButton />
    </Stack>
  );
}
