import { Box, Tab, Tabs } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Panel } from '../parts/panel.tsx';
import { ReadingPages } from '../parts/reading.tsx';
import { usePages } from '../parts/use-pages.ts';
import { type Exclusions } from './exclusions.ts';
import { RunItemRow } from './run-item.tsx';
import { type Outcome, type Run, type RunItem } from './run.ts';

const outcomes = ['done', 'failed', 'skipped', 'planned'] as const satisfies readonly Outcome[];

/** The items of a run by what has become of them, what matters most first. */
export function RunItems({
  run,
  excluded,
  onExclude,
}: {
  readonly run: Run;
  readonly excluded: Exclusions;
  /** Where a person may leave something out. */
  readonly onExclude: ((excluded: Exclusions) => void) | undefined;
}) {
  const translate = useTranslate();
  const [chosen, setChosen] = useState<Outcome>();
  const present = outcomes.filter((outcome) => run.counts[outcome] > 0);
  if (present.length === 0) return null;
  const shown = chosen !== undefined && present.includes(chosen) ? chosen : (present[0] ?? 'done');
  const words = run.mode === 'preview' ? 'runs.willBe' : 'runs.outcome';
  return (
    <Panel title={translate('runs.items')}>
      <Tabs
        value={shown}
        onChange={(_event, outcome: Outcome) => setChosen(outcome)}
        aria-label={translate('runs.items')}
        variant="scrollable"
        sx={{ mb: 1 }}
      >
        {present.map((outcome) => (
          <Tab
            key={outcome}
            value={outcome}
            id={`outcome-${outcome}`}
            aria-controls="outcome-items"
            label={`${translate(`${words}.${outcome}`)} (${run.counts[outcome]})`}
          />
        ))}
      </Tabs>
      <Box role="tabpanel" id="outcome-items" aria-labelledby={`outcome-${shown}`}>
        <Items
          key={`${shown} ${run.counts[shown]}`}
          run={run}
          outcome={shown}
          excluded={excluded}
          onExclude={shown === 'done' ? onExclude : undefined}
        />
      </Box>
    </Panel>
  );
}

function Items({
  run,
  outcome,
  excluded,
  onExclude,
}: Parameters<typeof RunItems>[0] & { readonly outcome: Outcome }) {
  const pages = usePages<RunItem>(`/runs/${run.id}/items`, {
    outcome,
    limit: 50,
  });
  return (
    <ReadingPages pages={pages}>
      {(items) => (
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {items.map((item) => (
            <RunItemRow key={item.subject} run={run} item={item} excluded={excluded} onExclude={onExclude} />
          ))}
        </Box>
      )}
    </ReadingPages>
  );
}
