import { Alert, Button, Stack, TextField, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useFigures } from '../parts/figures.ts';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { useVerb } from '../parts/use-verb.ts';
import { asSeen, bookingOf, type Entry } from './bank.ts';
import { useKeptSplit } from './kept-split.ts';
import { PartInputs } from './part-inputs.tsx';
import { isWhole, type Part, restOf, restPart } from './split.ts';

/**
 * Divides an entry over invoices and clients; Enter goes on to the rest, and books where nothing is left. Esc closes it, and
 * what was written is there when it is opened again.
 */
export function EntrySplit({
  entry,
  onDecided,
  onClose,
}: {
  readonly entry: Entry;
  readonly onDecided: () => void;
  readonly onClose: () => void;
}) {
  const translate = useTranslate();
  const notify = useNotify();
  const { money } = useFigures();
  const { parts, reason, isFromBefore, change, forget } = useKeptSplit(entry);
  const setParts = (changed: readonly Part[]) => change({ parts: changed });
  const queries = useQueryClient();
  const { perform, busy, refusal } = useVerb<Entry>(`/bank-entries/${entry.id}/split`);
  const rest = restOf(entry.amount, parts);
  const isComplete = parts.every(isWhole);
  const isReady = isComplete && rest === '0.00';

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    if (!isReady) {
      if (isComplete && rest !== undefined && Number(rest) > 0) setParts([...parts, restPart(parts, rest)]);
      return;
    }
    const told = reason.trim() === '' ? {} : { reason: reason.trim() };
    const booked = await perform({
      parts: parts.map(({ goal, amount }) => ({ amount, ...(goal === undefined ? {} : bookingOf(goal)) })),
      ...told,
      ...asSeen(entry),
    });
    if (booked === undefined) return;
    forget();
    notify('bank.splitBooked', { type: 'success', messageArgs: { amount: money(entry.amount) } });
    onDecided();
  }

  /** What somebody else did meanwhile is the reason of a conflict: once that is read, the screen shows it. */
  function leave() {
    onClose();
    if (refusal?.status === 409) void queries.invalidateQueries();
  }

  return (
    <Stack
      component="form"
      noValidate
      aria-label={translate('bank.split')}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => event.key === 'Escape' && leave()}
      sx={{ gap: 1.5 }}
    >
      <Typography color="textSecondary">{translate('bank.splitHint')}</Typography>
      {isFromBefore && (
        <Alert
          severity="info"
          action={
            <Button color="inherit" size="small" onClick={forget}>
              {translate('bank.splitAnew')}
            </Button>
          }
        >
          {translate('bank.splitKept')}
        </Alert>
      )}
      {parts.map((part, index) => (
        <PartInputs
          // Begun anew, what was typed in the fields is gone, too.
          key={`${isFromBefore}-${part.key}`}
          part={part}
          place={index + 1}
          rest={rest}
          isNext={index === parts.findIndex(({ goal }) => goal === undefined)}
          onChange={(changed) => setParts(parts.map((one) => (one.key === part.key ? changed : one)))}
          onRemove={parts.length > 2 ? () => setParts(parts.filter((one) => one !== part)) : undefined}
        />
      ))}
      <Typography
        role="status"
        sx={{ textAlign: 'right', fontWeight: 650, color: isReady ? 'success.main' : 'text.primary' }}
      >
        {rest === undefined
          ? translate('bank.noAmount')
          : rest === '0.00' && !isReady
            ? translate('bank.partUnfinished', { place: parts.findIndex((part) => !isWhole(part)) + 1 })
            : translate(rest.startsWith('-') ? 'bank.exceeds' : 'bank.rest', {
                rest: money(rest.replace('-', '')),
                whole: money(entry.amount),
              })}
      </Typography>
      <TextField
        size="small"
        label={translate('bank.splitReason')}
        helperText={translate('bank.splitReasonHint')}
        value={reason}
        onChange={({ target }) => change({ reason: target.value })}
        slotProps={{ htmlInput: { maxLength: 1000 } }}
      />
      <RefusalNotice refusal={refusal} />
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        <Button
          type="submit"
          variant="contained"
          loading={busy}
          disabled={!isReady}
          autoFocus={isFromBefore && isReady}
        >
          {translate('bank.bookSplit', { smart_count: parts.length })}
        </Button>
        <Button onClick={() => setParts([...parts, restPart(parts, rest ?? '0.00')])}>
          {translate('bank.addPart')}
        </Button>
        <Button onClick={leave}>{translate('kontor.do.close')}</Button>
      </Stack>
    </Stack>
  );
}
