import PrintIcon from '@mui/icons-material/PrintOutlined';
import { Alert, Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Money as Amount } from '../../src/money/money.ts';
import { addressOf } from '../http/api.ts';
import { Money } from '../parts/fields.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Panel } from '../parts/panel.tsx';
import { Reading } from '../parts/reading.tsx';
import { toggled } from '../parts/toggled.ts';
import { usePages } from '../parts/use-pages.ts';
import { useHolds } from '../parts/use-session.ts';
import { CaseTable } from './case-table.tsx';
import { type DunningCase } from './dunning.ts';
import { HoldChosen } from './hold-chosen.tsx';

const levels = [2, 1, 0] as const;

/** What is overdue, by how often it was reminded of; what comes next for it, when and why. */
export function DunningCockpit() {
  const translate = useTranslate();
  const isFinance = useHolds('finance');
  const { items, read, more, isFetching } = usePages<DunningCase>('/dunning-cases', { limit: 200 });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  // Whoever has paid meanwhile is chosen no more.
  const selected = items.filter(({ id }) => chosen.has(id));
  const owed = items.flatMap(({ invoices }) => invoices);
  const overdue = sumOf(owed.filter(({ deferred }) => !deferred));
  const inInstalments = owed.filter(({ deferred }) => deferred);
  return (
    <Stack sx={{ gap: 2 }}>
      <PageHead
        title={translate('dunning.title')}
        facts={
          <>
            <span>
              {translate('dunning.overdue')} <Money value={overdue} sx={{ fontWeight: 650 }} />
            </span>
            {inInstalments.length > 0 && (
              <span>
                {translate('dunning.inInstalments')} <Money value={sumOf(inInstalments)} />
              </span>
            )}
          </>
        }
      >
        {isFinance && (
          <Button variant="contained" size="small" component={Link} to="/runs?start=dunning">
            {translate('dunning.prepareRun')}
          </Button>
        )}
        <Button size="small" variant="outlined" component={Link} to="/dunning-halts">
          {translate('dunning.halts')}
        </Button>
        <Button size="small" variant="outlined" component={Link} to="/dunning-decisions">
          {translate('dunning.decisions')}
        </Button>
        <Button size="small" href={addressOf('/letters-to-post')} download startIcon={<PrintIcon />}>
          {translate('dunning.letters')}
        </Button>
      </PageHead>
      <Reading read={read} rows={8}>
        {(all) => all.length === 0 && <Alert severity="success">{translate('dunning.nothing')}</Alert>}
      </Reading>
      {levels.map((level) => {
        const cases = items.filter((one) => one.level === level);
        if (cases.length === 0) return null;
        return (
          <Panel key={level} title={translate(`dunning.level.${level}`)}>
            <Typography color="textSecondary" variant="body2" sx={{ mb: 1 }}>
              {translate(`dunning.levelMeans.${level}`)}
            </Typography>
            <CaseTable
              cases={cases}
              title={translate(`dunning.level.${level}`)}
              chosen={chosen}
              onChoose={(id) => setChosen(toggled(chosen, id))}
            />
          </Panel>
        );
      })}
      {more !== undefined && (
        <Button onClick={more} loading={isFetching}>
          {translate('kontor.more')}
        </Button>
      )}
      <HoldChosen cases={selected} onClear={() => setChosen(new Set())} />
    </Stack>
  );
}

function sumOf(owed: readonly { readonly open: string }[]): string {
  return Amount.sum(owed.map(({ open }) => Amount.of(open))).toString();
}
