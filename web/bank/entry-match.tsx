import { Button, Stack } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { writtenIban } from '../parts/iban.ts';
import { PaymentOutlook } from '../payments/payment-outlook.tsx';
import { Day } from '../parts/fields.tsx';
import { useFigures } from '../parts/figures.ts';
import { Facts, Panel } from '../parts/panel.tsx';
import { ReasonInput } from '../parts/reason-input.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { useSentence } from '../parts/sentences.ts';
import { useVerb } from '../parts/use-verb.ts';
import { VerbDialog } from '../parts/verb-button.tsx';
import { asSeen, bookingOf, type Entry, type Goal, goalOf } from './bank.ts';
import { EntryPayments } from './entry-payments.tsx';
import { EntrySplit } from './entry-split.tsx';
import { OpenItemSearch } from './open-item-search.tsx';
import { SuggestionList } from './suggestion-list.tsx';
import { useKeys } from './use-keys.ts';

/** One entry with what it may pay; a person books it, or says that it pays nothing. */
export function EntryMatch({
  entry,
  decides,
  onDecided,
}: {
  readonly entry: Entry;
  readonly decides: boolean;
  readonly onDecided: () => void;
}) {
  const translate = useTranslate();
  const notify = useNotify();
  const say = useSentence();
  const { money } = useFigures();
  const goals = entry.suggestions.map(goalOf);
  const [goal, setGoal] = useState<Goal | undefined>(goals[0]);
  const [dismisses, setDismisses] = useState(false);
  const [splits, setSplits] = useState(false);
  const { perform, busy, refusal } = useVerb<Entry>(`/bank-entries/${entry.id}/booking`);
  const mayBook = decides && entry.actions.includes('book');
  const chooses = mayBook && !splits;
  const mayDismiss = decides && entry.actions.includes('dismiss');

  async function book() {
    if (!mayBook || busy || goal === undefined) return;
    if ((await perform({ ...bookingOf(goal), ...asSeen(entry) })) === undefined) return;
    notify('bank.booked', { type: 'success', messageArgs: { amount: money(entry.amount), name: goal.name } });
    onDecided();
  }
  const numbered = Object.fromEntries(goals.map((one, index) => [String(index + 1), () => setGoal(one)]));
  useKeys({
    ...numbered,
    Enter: () => !splits && void book(),
    d: () => mayDismiss && setDismisses(true),
    s: () => mayBook && setSplits(true),
  });

  return (
    <Panel title={`${entry.counterparty ?? '–'}: ${money(entry.amount)}`}>
      <Stack sx={{ gap: 2 }}>
        <Facts
          facts={[
            [translate('bank.valueDate'), <Day key="day" value={entry.valueDate} />],
            [translate('bank.text'), entry.creditorReference ?? entry.text ?? '–'],
            [
              translate('bank.iban'),
              entry.counterpartyIban === null ? '–' : writtenIban(entry.counterpartyIban),
            ],
            ...(entry.note === null ? [] : [[translate('bank.note'), say(entry.note)] as const]),
          ]}
        />
        <EntryPayments payments={entry.payments} />
        {mayBook && splits && (
          <EntrySplit entry={entry} onDecided={onDecided} onClose={() => setSplits(false)} />
        )}
        {chooses && <SuggestionList suggestions={entry.suggestions} chosen={goal} onChoose={setGoal} />}
        {chooses && <OpenItemSearch chosen={goal} onChoose={setGoal} />}
        {chooses && goal !== undefined && (
          <PaymentOutlook query={{ amount: entry.amount, valueDate: entry.valueDate, ...bookingOf(goal) }} />
        )}
        <RefusalNotice refusal={refusal} />
        {!splits && (
          <Stack direction="row" sx={{ gap: 1 }}>
            {chooses && (
              <Button
                variant="contained"
                loading={busy}
                disabled={goal === undefined}
                onClick={() => void book()}
              >
                {translate(goal === undefined ? 'bank.bookWhat' : 'bank.book', { name: goal?.name ?? '' })}
              </Button>
            )}
            {chooses && <Button onClick={() => setSplits(true)}>{translate('bank.splitButton')}</Button>}
            {mayDismiss && <Button onClick={() => setDismisses(true)}>{translate('bank.dismiss')}</Button>}
          </Stack>
        )}
      </Stack>
      {dismisses && (
        <VerbDialog
          label="bank.dismiss"
          path={`/bank-entries/${entry.id}/dismissal`}
          explanation={translate('bank.dismissMeans')}
          onDone={onDecided}
          onClose={() => setDismisses(false)}
        >
          <ReasonInput />
        </VerbDialog>
      )}
    </Panel>
  );
}
