import {
  Button,
  type ButtonProps,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
} from '@mui/material';
import { type ReactNode, useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { type FieldValues } from 'react-hook-form';
import { BulkProgress, BulkRows } from './bulk-progress.tsx';
import { Form } from './form.tsx';
import { useBulk } from './use-bulk.ts';
import { NO_RECORD } from './verb-button.tsx';

interface BulkVerbProps<Row> {
  /** A key of the words: what it does, on the button and as the title of the dialog. */
  readonly label: string;
  /** What was chosen. */
  readonly rows: readonly Row[];
  /** Of what was chosen, what it can be done to; all unless given. */
  readonly applies?: (row: Row) => boolean;
  /** What a person calls the row. */
  readonly nameOf: (row: Row) => ReactNode;
  /** Does it to one row: a call of the API with this idempotency key. */
  readonly perform: (row: Row, values: FieldValues, key: string) => Promise<unknown>;
  readonly explanation?: ReactNode;
  /** The inputs that go for all rows. */
  readonly children?: ReactNode;
  readonly defaultValues?: FieldValues;
  /** Is told after each run through the rows which are done by now. */
  readonly onRun?: (done: readonly Row[]) => unknown;
  /** Is told at the end, when the results have been read. */
  readonly onDone?: (done: readonly Row[]) => void;
  readonly button?: ButtonProps;
}

/** A button that does one verb to each of several rows, asks before and says of each what became of it. */
export function BulkVerb<Row extends { readonly id: string }>({
  label,
  rows,
  applies = () => true,
  button,
  ...dialog
}: BulkVerbProps<Row>) {
  const translate = useTranslate();
  const [taken, setTaken] = useState<readonly Row[]>();
  const fitting = rows.filter(applies);
  return (
    <>
      <Button
        variant="outlined"
        size="small"
        disabled={fitting.length === 0}
        {...button}
        onClick={() => setTaken(fitting)}
      >
        {translate(label)} ({fitting.length})
      </Button>
      {taken !== undefined && (
        <BulkDialog
          label={label}
          rows={taken}
          leftOut={rows.length - taken.length}
          {...dialog}
          onClose={() => setTaken(undefined)}
        />
      )}
    </>
  );
}

function BulkDialog<Row extends { readonly id: string }>({
  label,
  rows,
  leftOut,
  nameOf,
  perform,
  explanation,
  children,
  defaultValues = {},
  onRun,
  onDone,
  onClose,
}: Omit<BulkVerbProps<Row>, 'applies' | 'button'> & {
  readonly leftOut: number;
  readonly onClose: () => void;
}) {
  const translate = useTranslate();
  const title = useId();
  const { run, stop, busy, results, settle } = useBulk(rows);
  const isBegun = results.size > 0 || busy;
  const isDone = rows.every(({ id }) => results.get(id) === 'done');

  async function submit(values: FieldValues) {
    const became = await run((row, key) => perform(row, values, key));
    await onRun?.(rows.filter(({ id }) => became.get(id) === 'done'));
  }

  function close() {
    onClose();
    if (!isBegun) return;
    settle();
    onDone?.(rows.filter(({ id }) => results.get(id) === 'done'));
  }

  return (
    <Dialog open onClose={busy ? undefined : close} fullWidth maxWidth="sm" aria-labelledby={title}>
      <Form onSubmit={submit} record={NO_RECORD} defaultValues={defaultValues} sanitizeEmptyValues={false}>
        <DialogTitle id={title}>
          {translate(label)} ({rows.length})
        </DialogTitle>
        <DialogContent>
          <Stack sx={{ gap: 1.5, pt: 0.5 }}>
            {!isBegun && explanation}
            {!isBegun && leftOut > 0 && (
              <span>{translate('kontor.bulk.leftOut', { smart_count: leftOut })}</span>
            )}
            {isBegun && <BulkProgress results={results} all={rows.length} busy={busy} />}
            {!busy && !isDone && children}
            <BulkRows rows={rows} nameOf={nameOf} results={results} />
          </Stack>
        </DialogContent>
        <DialogActions>
          {busy ? (
            <Button onClick={stop}>{translate('kontor.bulk.stop')}</Button>
          ) : (
            <Button onClick={close} autoFocus={isDone}>
              {translate(isBegun ? 'kontor.do.close' : 'kontor.do.cancel')}
            </Button>
          )}
          {!isDone && (
            <Button type="submit" variant="contained" loading={busy} autoFocus={children === undefined}>
              {translate(isBegun ? 'kontor.bulk.again' : label)}
            </Button>
          )}
        </DialogActions>
      </Form>
    </Dialog>
  );
}
