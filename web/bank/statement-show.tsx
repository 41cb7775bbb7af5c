import { Skeleton, Stack } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { Refusal } from '../http/api.ts';
import { Day, Moment, Money } from '../parts/fields.tsx';
import { writtenIban } from '../parts/iban.ts';
import { PageHead } from '../parts/page-head.tsx';
import { Panel } from '../parts/panel.tsx';
import { ReadingPages } from '../parts/reading.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { Rows } from '../parts/rows.tsx';
import { useSentence } from '../parts/sentences.ts';
import { StatusChip } from '../parts/status-chip.tsx';
import { To } from '../parts/to.tsx';
import { usePages } from '../parts/use-pages.ts';
import { useRead } from '../parts/use-read.ts';
import { type Entry, entryTones, type Statement } from './bank.ts';
import { EntryPayments } from './entry-payments.tsx';

/** One bank statement, entry by entry. */
export function StatementShow() {
  const translate = useTranslate();
  const say = useSentence();
  const { id = '' } = useParams();
  const { data: statement, error, refetch } = useRead<Statement>(`/bank-statements/${id}`);
  const pages = usePages<Entry>(`/bank-statements/${id}/entries`, { limit: 100 });
  if (error instanceof Refusal) return <RefusalNotice refusal={error} onRetry={() => void refetch()} />;
  if (statement?.id !== id) return <Skeleton variant="rounded" height={240} />;
  const { entries, matched, unmatched, undecided, duplicates, listed } = statement;
  const counts = { entries, matched, unmatched, undecided, duplicates, listed };
  return (
    <Stack sx={{ gap: 2 }}>
      <PageHead
        title={translate('bank.statement', {
          account: writtenIban(statement.account).replaceAll('\u00A0', ' '),
        })}
        facts={
          <>
            <span>
              <Day value={statement.firstDay} /> – <Day value={statement.lastDay} />
            </span>
            <span>
              {translate('bank.imported')} <Moment value={statement.importedAt} />
            </span>
            <span>{translate('bank.counts', counts)}</span>
          </>
        }
      >
        {undecided > 0 && <To to="/bank-matching">{translate('bank.toMatching')}</To>}
      </PageHead>
      <Panel title={translate('bank.entries')}>
        <ReadingPages pages={pages} nothing="bank.noEntries">
          {(items) => (
            <Rows
              title={translate('bank.entries')}
              empty=""
              rows={items}
              keyOf={({ id: entryId }) => entryId}
              columns={[
                { name: translate('bank.bookedOn'), cell: ({ bookedOn }) => <Day value={bookedOn} /> },
                { name: translate('bank.valueDate'), cell: ({ valueDate }) => <Day value={valueDate} /> },
                { name: translate('bank.counterparty'), cell: ({ counterparty }) => counterparty ?? '–' },
                {
                  name: translate('bank.text'),
                  cell: ({ creditorReference, text }) => creditorReference ?? text ?? '–',
                },
                {
                  name: translate('bank.amount'),
                  figure: true,
                  cell: ({ amount, direction }) => (
                    <Money value={direction === 'debit' ? `-${amount}` : amount} />
                  ),
                },
                {
                  name: translate('bank.state.title'),
                  cell: ({ state }) => <StatusChip state={state} words="bank.state" tones={entryTones} />,
                },
                {
                  name: translate('bank.why'),
                  cell: ({ match, note, payments }) => (
                    <>
                      {match === null ? note && say(note) : match.reasons.map(say).join(', ')}
                      <EntryPayments payments={payments} />
                    </>
                  ),
                },
              ]}
            />
          )}
        </ReadingPages>
      </Panel>
    </Stack>
  );
}
