import {
  Button,
  Link as MuiLink,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  TextField,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { type z } from 'zod';
import { type statementAnswer } from '../../src/payments/statement.schemas.ts';
import { Refusal } from '../http/api.ts';
import { Clause } from '../parts/clause.tsx';
import { Day, Money } from '../parts/fields.tsx';
import { Panel } from '../parts/panel.tsx';
import { Sideways } from '../parts/sideways.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { useRead } from '../parts/use-read.ts';
import { useHolds, useSession } from '../parts/use-session.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { InPlan } from './statement-plan.tsx';

type ClientStatement = z.output<typeof statementAnswer>;

/** So many receivables are listed; the sums count all. */
const MOST = 200;

/** What a client owed as of a day; computed when it is asked for, because it looks through every receivable. */
export function Statement({ clientId }: { readonly clientId: string }) {
  const translate = useTranslate();
  const today = useSession()?.today ?? '';
  const [day, setDay] = useState('');
  const [open, setOpen] = useState(false);
  const asOf = day === '' ? today : day;
  const { data, error, isFetching } = useRead<ClientStatement>(
    open && asOf !== '' ? `/clients/${clientId}/statement` : undefined,
    { asOf },
  );
  return (
    <Panel
      title={translate('clients.statement.title')}
      actions={<IssueClaim clientId={clientId} until={asOf} />}
    >
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <TextField
          type="date"
          size="small"
          margin="none"
          label={translate('clients.statement.asOf')}
          value={asOf}
          onChange={(event) => setDay(event.target.value)}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        {!open && (
          <Button size="small" variant="outlined" onClick={() => setOpen(true)}>
            {translate('clients.statement.show')}
          </Button>
        )}
        {open && isFetching && <span>{translate('kontor.say.loading')}</span>}
      </Stack>
      <RefusalNotice refusal={error instanceof Refusal ? error : undefined} />
      {open && data !== undefined && <Lines statement={data} />}
    </Panel>
  );
}

function Lines({ statement }: { readonly statement: ClientStatement }) {
  const translate = useTranslate();
  const owed = statement.invoices.filter(
    ({ open, interest, costs }) => ![open, interest, costs].every((amount) => amount === '0.00'),
  );
  const shown = owed.slice(0, MOST);
  const names = ['open', 'interest', 'costs'] as const;
  return (
    <Sideways title={translate('clients.statement.title')}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{translate('clients.open.invoice')}</TableCell>
            <TableCell>{translate('clients.statement.dueOn')}</TableCell>
            <TableCell align="right">{translate('offers.total.gross')}</TableCell>
            {names.map((name) => (
              <TableCell key={name} align="right">
                {translate(`clients.figure.${name}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {shown.map((line) => (
            <TableRow key={line.invoiceId}>
              <TableCell>
                <MuiLink component={Link} to={`/invoices/${line.invoiceId}/show`}>
                  {line.number}
                </MuiLink>
              </TableCell>
              <TableCell>
                <Day value={line.dueOn} />
              </TableCell>
              {(['gross', ...names] as const).map((name) => (
                <TableCell key={name} align="right">
                  <Money value={line[name]} />
                </TableCell>
              ))}
            </TableRow>
          ))}
          <TableRow sx={{ '& td': { fontWeight: 650 } }}>
            <TableCell colSpan={3}>
              {translate('clients.statement.total')} <Money value={statement.total} />{' '}
              <Clause reference="gtc:7.9" />
              {statement.credit !== '0.00' && (
                <Typography component="span" variant="body2" color="textSecondary">
                  {' '}
                  {translate(
                    statement.credit.startsWith('-')
                      ? 'clients.statement.with_refund'
                      : 'clients.statement.less_credit',
                  )}{' '}
                  <Money value={statement.credit.replace('-', '')} />
                </Typography>
              )}
            </TableCell>
            {names.map((name) => (
              <TableCell key={name} align="right">
                <Money value={statement[name]} />
              </TableCell>
            ))}
          </TableRow>
        </TableBody>
      </Table>
      {statement.instalmentPlans.map((plan) => (
        <InPlan key={plan.id} plan={plan} />
      ))}
      {shown.length < owed.length && (
        <Typography variant="body2" color="textSecondary">
          {translate('clients.statement.first', { shown: shown.length, all: owed.length })}
        </Typography>
      )}
    </Sideways>
  );
}

/** The statement as a paper, with each piece of interest (GTC 7.9); it is kept and cannot be changed. */
function IssueClaim({ clientId, until }: { readonly clientId: string; readonly until: string }) {
  const translate = useTranslate();
  const notify = useNotify();
  const may = useHolds('finance');
  if (!may) return null;
  return (
    <VerbButton<{ readonly number: string }>
      label="clients.statement.issue"
      path={`/clients/${clientId}/claim-statements`}
      explanation={<Typography color="textSecondary">{translate('clients.statement.issue_says')}</Typography>}
      body={() => ({ until })}
      onDone={({ number }) => notify(translate('clients.statement.issued', { number }), { type: 'success' })}
    />
  );
}
