import { Box, Button, Radio, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { PaymentOutlook } from '../payments/payment-outlook.tsx';
import { Day } from '../parts/fields.tsx';
import { useFigures } from '../parts/figures.ts';
import { Facts, Panel } from '../parts/panel.tsx';
import { ReasonInput } from '../parts/reason-input.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { useSentence } from '../parts/sentences.ts';
import { To } from '../parts/to.tsx';
import { useVerb } from '../parts/use-verb.ts';
import { VerbDialog } from '../parts/verb-button.tsx';
import { bookingOf, type Entry, type Goal, goalOf } from './bank.ts';
import { OpenItemSearch } from './open-item-search.tsx';
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
  const { perform, busy, refusal } = useVerb<Entry>(`/bank-entries/${entry.id}/booking`);
  const mayBook = decides && entry.actions.includes('book');
  const mayDismiss = decides && entry.actions.includes('dismiss');

  async function book() {
    if (!mayBook || busy || goal === undefined) return;
    if ((await perform(bookingOf(goal))) === undefined) return;
    notify('bank.booked', { type: 'success', messageArgs: { amount: money(entry.amount), name: goal.name } });
    onDecided();
  }
  const numbered = Object.fromEntries(goals.map((one, index) => [String(index + 1), () => setGoal(one)]));
  useKeys({ ...numbered, Enter: () => void book(), d: () => mayDismiss && setDismisses(true) });

  return (
    <Panel title={`${entry.counterparty ?? '–'}: ${money(entry.amount)}`}>
      <Stack sx={{ gap: 2 }}>
        <Facts
          facts={[
            [translate('bank.valueDate'), <Day key="day" value={entry.valueDate} />],
            [translate('bank.text'), entry.creditorReference ?? entry.text ?? '–'],
            [translate('bank.iban'), entry.counterpartyIban ?? '–'],
            ...(entry.note === null ? [] : [[translate('bank.note'), say(entry.note)] as const]),
          ]}
        />
        {entry.paymentId !== null && (
          <To to={`/payments/${entry.paymentId}/show`}>{translate('bank.reallocate')}</To>
        )}
        {mayBook && (
          <Box component="fieldset" sx={{ m: 0, p: 0, border: 0 }}>
            <Typography component="legend" variant="h3">
              {translate('bank.suggestions')}
            </Typography>
            {entry.suggestions.length === 0 && (
              <Typography color="textSecondary">{translate('bank.noSuggestion')}</Typography>
            )}
            {entry.suggestions.map((suggestion, index) => (
              <Suggestion
                key={suggestion.number}
                suggestion={suggestion}
                place={index + 1}
                isChosen={goal?.name === suggestion.number}
                onChoose={() => setGoal(goals[index])}
              />
            ))}
          </Box>
        )}
        {mayBook && <OpenItemSearch chosen={goal} onChoose={setGoal} />}
        {mayBook && goal !== undefined && (
          <PaymentOutlook query={{ amount: entry.amount, valueDate: entry.valueDate, ...bookingOf(goal) }} />
        )}
        <RefusalNotice refusal={refusal} />
        <Stack direction="row" sx={{ gap: 1 }}>
          {mayBook && (
            <Button
              variant="contained"
              loading={busy}
              disabled={goal === undefined}
              onClick={() => void book()}
            >
              {translate(goal === undefined ? 'bank.bookWhat' : 'bank.book', { name: goal?.name ?? '' })}
            </Button>
          )}
          {mayDismiss && <Button onClick={() => setDismisses(true)}>{translate('bank.dismiss')}</Button>}
        </Stack>
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

function Suggestion({
  suggestion,
  place,
  isChosen,
  onChoose,
}: {
  readonly suggestion: Entry['suggestions'][number];
  readonly place: number;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  const say = useSentence();
  const { number, score, reasons } = suggestion;
  return (
    <Box
      component="label"
      sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', py: 0.5, cursor: 'pointer' }}
    >
      <Radio size="small" name="goal" checked={isChosen} onChange={onChoose} sx={{ p: 0.5 }} />
      <span>
        <strong>
          {place}. {number} · {score} %
        </strong>
        <Typography variant="body2" color="textSecondary" component="span" sx={{ display: 'block' }}>
          {reasons.map(say).join(', ')}
        </Typography>
      </span>
    </Box>
  );
}
