import { Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Money } from '../parts/fields.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Panel } from '../parts/panel.tsx';
import { Reading } from '../parts/reading.tsx';
import { ReasonButton } from '../parts/reason.tsx';
import { Rows } from '../parts/rows.tsx';
import { To } from '../parts/to.tsx';
import { useRead } from '../parts/use-read.ts';
import { useSession } from '../parts/use-session.ts';
import { listOf } from '../desk/links.ts';

interface Sums {
  readonly debit: string;
  readonly credit: string;
  readonly balance: string;
}
interface Trial {
  readonly accounts: readonly (Sums & { readonly account: string })[];
  readonly total: Sums;
}

/** What was booked on each account up to a day; debit and credit are equal. */
export function TrialBalance() {
  const translate = useTranslate();
  const today = useSession()?.today ?? '';
  const [chosen, setChosen] = useState<string>();
  const asOf = chosen ?? today;
  const read = useRead<Trial>(asOf === '' ? undefined : '/ledger/trial-balance', { asOf });
  return (
    <Stack sx={{ gap: 2 }}>
      <PageHead title={translate('ledger.title')}>
        <TextField
          type="date"
          size="small"
          fullWidth={false}
          label={translate('ledger.asOf')}
          value={asOf}
          onChange={(event) => setChosen(event.target.value || undefined)}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      </PageHead>
      <Panel title={translate('ledger.accounts')}>
        <Reading read={read} rows={8}>
          {({ accounts, total }) => (
            <Rows
              title={translate('ledger.title')}
              empty={translate('ledger.nothing')}
              rows={accounts}
              keyOf={({ account }) => account}
              columns={[
                {
                  name: translate('ledger.account'),
                  cell: ({ account }) => (
                    <To to={sheetOf(account, asOf)}>{translate(`ledger.of.${account}`, { _: account })}</To>
                  ),
                  foot: translate('ledger.total'),
                },
                {
                  name: translate('ledger.debit'),
                  figure: true,
                  cell: ({ debit }) => <Money value={debit} />,
                  foot: <Money value={total.debit} />,
                },
                {
                  name: translate('ledger.credit'),
                  figure: true,
                  cell: ({ credit }) => <Money value={credit} />,
                  foot: <Money value={total.credit} />,
                },
                {
                  name: translate('ledger.balance'),
                  figure: true,
                  cell: ({ account, debit, credit, balance }) => (
                    <ReasonButton
                      title={translate(`ledger.of.${account}`, { _: account })}
                      inputs={[
                        [translate('ledger.debit'), <Money key="debit" value={debit} />],
                        [translate('ledger.credit'), <Money key="credit" value={credit} />],
                      ]}
                      formula={
                        <>
                          {translate('ledger.balanceIs')}{' '}
                          <To to={sheetOf(account, asOf)}>{translate('ledger.toSheet')}</To>
                        </>
                      }
                    >
                      <Money value={balance} />
                    </ReasonButton>
                  ),
                  foot: <Money value={total.balance} />,
                },
              ]}
            />
          )}
        </Reading>
      </Panel>
    </Stack>
  );
}

/** The postings of an account that make its balance: of this year, before them what was brought forward. */
function sheetOf(account: string, asOf: string): string {
  return listOf(`trial-balance/${account}`, { from: `${asOf.slice(0, 4)}-01-01`, asOf });
}
