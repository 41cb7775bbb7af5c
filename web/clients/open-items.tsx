import { Link as MuiLink, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { type z } from 'zod';
import { type openItemsAnswer } from '../../src/desk/client-standing.schemas.ts';
import { Clause } from '../parts/clause.tsx';
import { Day, Money } from '../parts/fields.tsx';
import { type LocalDate, useFigures } from '../parts/figures.ts';
import { Panel } from '../parts/panel.tsx';
import { ReadingPages } from '../parts/reading.tsx';
import { Sideways } from '../parts/sideways.tsx';
import { usePages } from '../parts/use-pages.ts';

type OpenItem = z.output<typeof openItemsAnswer>['items'][number];

/** What a client has not paid, and how each item stands. */
export function OpenItems({ clientId }: { readonly clientId: string }) {
  const translate = useTranslate();
  const pages = usePages<OpenItem>(`/clients/${clientId}/open-items`, {
    limit: 20,
  });
  return (
    <Panel title={translate('clients.open.title')}>
      <ReadingPages pages={pages} nothing="clients.open.none">
        {(items) => (
          <Sideways title={translate('clients.open.title')}>
            <Table size="small">
              <TableHead>
                <TableRow>
                  <TableCell>{translate('clients.open.invoice')}</TableCell>
                  <TableCell>{translate('clients.open.issuedOn')}</TableCell>
                  <TableCell align="right">{translate('offers.total.gross')}</TableCell>
                  <TableCell align="right">{translate('clients.figure.open')}</TableCell>
                  <TableCell sx={{ minWidth: 200 }}>{translate('clients.open.standing')}</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {items.map((item) => (
                  <TableRow key={item.invoiceId}>
                    <TableCell>
                      <MuiLink component={Link} to={`/invoices/${item.invoiceId}/show`}>
                        {item.number}
                      </MuiLink>
                    </TableCell>
                    <TableCell>
                      <Day value={item.issuedOn} />
                    </TableCell>
                    <TableCell align="right">
                      <Money value={item.gross} />
                    </TableCell>
                    <TableCell align="right">
                      <Money value={item.open} />
                    </TableCell>
                    <TableCell>
                      <StandingOf item={item} />
                    </TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </Sideways>
        )}
      </ReadingPages>
    </Panel>
  );
}

/** Why an item is not late yet, or how late it is (GTC 7.2, 7.8, 7.10). */
function StandingOf({ item: { dueOn, lateDays, plan, reminder } }: { readonly item: OpenItem }) {
  const translate = useTranslate();
  const { shortDay } = useFigures();
  if (dueOn === null) return <>{translate('clients.open.not_received')}</>;
  if (plan !== null)
    return (
      <>
        {translate('clients.open.byPlan')}{' '}
        <MuiLink component={Link} to={`/instalment-plans/${plan.id}/show`}>
          {plan.number}
        </MuiLink>{' '}
        <Clause reference="gtc:7.8" />
      </>
    );
  if (lateDays === 0)
    return (
      <>
        {translate('clients.open.until', { day: shortDay(dueOn as LocalDate) })}{' '}
        <Clause reference="gtc:7.2" />
      </>
    );
  return (
    <Typography component="span" variant="inherit" color="error">
      {translate('clients.open.late', { smart_count: lateDays })}
      {reminder > 0 && `, ${translate('clients.open.reminder', { level: reminder })}`}{' '}
      <Clause reference={reminder > 0 ? 'gtc:7.10' : 'gtc:7.2'} />
    </Typography>
  );
}
