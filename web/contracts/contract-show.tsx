import { Alert, Box, Link as MuiLink, Stack } from '@mui/material';
import { lazy, Suspense } from 'react';
import { ShowBase, useGetOne, useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { type Client } from '../clients/client.ts';
import { LineTable } from '../offers/line-table.tsx';
import { Totals } from '../offers/totals.tsx';
import { Clause } from '../parts/clause.tsx';
import { DealHistory } from '../parts/deal-history.tsx';
import { Day, Money } from '../parts/fields.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Panel } from '../parts/panel.tsx';
import { StatusChip } from '../parts/status-chip.tsx';
import { Billing } from './billing.tsx';
import { type Contract, contractTones } from './contract.ts';
import { ContractFacts } from './contract-facts.tsx';
import { ContractVerbs } from './contract-verbs.tsx';
import { Deliveries } from './deliveries.tsx';
import { EffectiveTerms } from './effective-terms.tsx';
import { Prices } from './prices.tsx';

// Not every contract has them.
const Sprints = lazy(async () => ({ default: (await import('./sprints.tsx')).Sprints }));
const Estimates = lazy(async () => ({ default: (await import('./estimates.tsx')).Estimates }));
const Purchases = lazy(async () => ({ default: (await import('./purchases.tsx')).Purchases }));
const Services = lazy(async () => ({ default: (await import('./services.tsx')).Services }));
const Pools = lazy(async () => ({ default: (await import('./pools.tsx')).Pools }));

/** A contract: from its offer to the last cent. */
export function ContractShow() {
  return (
    <ShowBase>
      <Content />
    </ShowBase>
  );
}

function Content() {
  const contract = useRecordContext<Contract>();
  const translate = useTranslate();
  const { data: client } = useGetOne<Client>(
    'clients',
    { id: contract?.clientId ?? '' },
    { enabled: contract !== undefined },
  );
  if (contract === undefined) return null;
  const has = (kind: string) => contract.lines.some((line) => line.kind === kind);
  return (
    <>
      <PageHead
        title={contract.title}
        facts={
          <>
            <span>{contract.number}</span>
            <StatusChip state={contract.status} words="contracts.status" tones={contractTones} />
            {client !== undefined && (
              <MuiLink component={Link} to={`/clients/${client.id}/show`}>
                {client.name}
              </MuiLink>
            )}
          </>
        }
      >
        <ContractVerbs contract={contract} />
      </PageHead>
      <Stack sx={{ gap: 2 }}>
        <Standing contract={contract} />
        <Panel title={translate('contracts.facts')}>
          <ContractFacts contract={contract} />
        </Panel>
        <Billing contract={contract} />
        <Deliveries contract={contract} />
        <Suspense>
          {contract.billingMode === 'per-sprint' && <Sprints contract={contract} />}
          {has('hour-pool') && <Pools contractId={contract.id} />}
          {contract.lines.some(({ kind, cadence }) => kind === 'effort' && cadence === null) && (
            <Estimates contract={contract} />
          )}
          <Services contract={contract} />
          {has('third-party') && <Purchases contract={contract} />}
        </Suspense>
        <Panel title={translate('offers.lines')}>
          <LineTable lines={contract.lines} />
          <Box sx={{ mt: 1.5 }}>
            <Totals price={contract} />
          </Box>
        </Panel>
        <Prices contract={contract} />
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            alignItems: 'start',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
          }}
        >
          <DealHistory path={`/contracts/${contract.id}`} />
          <EffectiveTerms contract={contract} />
        </Box>
      </Stack>
    </>
  );
}

/** What keeps a contract from going on as agreed. */
function Standing({ contract: { suspension, withdrawal, endsOn, status } }: { readonly contract: Contract }) {
  const translate = useTranslate();
  return (
    <>
      {suspension !== null && (
        <Alert severity="error">
          {translate('contracts.suspended_since')} <Day value={suspension.since} />: {suspension.reason}
          {suspension.reminder !== null && ` (${suspension.reminder})`}{' '}
          <Clause reference={suspension.clause} />
        </Alert>
      )}
      {withdrawal !== null && (
        <Alert severity="warning">
          {translate('contracts.withdrawn_on')} <Day value={withdrawal.withdrawnOn} />:{' '}
          {translate('contracts.rendered')} <Money value={withdrawal.rendered} />,{' '}
          {translate('contracts.lost_profit')} <Money value={withdrawal.lostProfit} />{' '}
          <Clause reference={withdrawal.clause} />
        </Alert>
      )}
      {endsOn !== null && status === 'active' && (
        <Alert severity="info">
          {translate('contracts.ends_on')} <Day value={endsOn} />
        </Alert>
      )}
    </>
  );
}
