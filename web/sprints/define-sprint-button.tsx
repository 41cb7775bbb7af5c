import { DateInput, required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { addDays, type LocalDate } from '../../src/calendar/local-date.ts';
import { DecimalInput } from '../parts/decimal-input.tsx';
import { useFigures } from '../parts/figures.ts';
import { useHolds, useSession } from '../parts/use-session.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { type Board, type Sprint } from './sprint.ts';

/** Two weeks, unless somebody says otherwise. */
const USUAL_DAYS = 14;

/** Defines the next sprint; it is proposed for the days after the last one. */
export function DefineSprintButton({
  board,
  isPlain = false,
}: {
  readonly board: Board;
  /** One of many things on its screen. */
  readonly isPlain?: boolean;
}) {
  const today = useSession()?.today as LocalDate | undefined;
  if (!useHolds('account_manager', 'management') || today === undefined) return null;
  const [line] = board.lines;
  const last = board.sprints
    .filter(({ status, linePosition }) => status !== 'dropped' && linePosition === line?.position)
    .reduce<string>((latest, { to }) => (to > latest ? to : latest), addDays(today, -1));
  const from = addDays(last as LocalDate, 1);
  return (
    <VerbButton<Sprint>
      label="sprints.define"
      path={`/contracts/${board.contractId}/sprints`}
      {...(isPlain ? {} : { button: { variant: 'contained' } })}
      defaultValues={{
        linePosition: line?.position,
        goal: '',
        from,
        to: addDays(from, USUAL_DAYS - 1),
        price: '',
      }}
      body={({ linePosition, goal, from: begin, to, price }) => ({
        linePosition,
        goal,
        from: begin,
        to,
        ...(price === '' || isByHours(board, linePosition) ? {} : { price: price as string }),
      })}
      done="sprints.defined"
    >
      <Inputs board={board} />
    </VerbButton>
  );
}

function isByHours({ lines }: Board, linePosition: unknown): boolean {
  return lines.find(({ position }) => position === linePosition)?.free === null;
}

function Inputs({ board }: { readonly board: Board }) {
  const translate = useTranslate();
  const { money } = useFigures();
  const { linePosition } = useWatch();
  const free = board.lines.find(({ position }) => position === linePosition)?.free;
  return (
    <>
      <TextInput source="goal" label="sprints.goal" validate={required()} autoFocus />
      <SelectInput
        source="linePosition"
        label="sprints.line"
        choices={board.lines.map(({ position, description }) => ({ id: position, name: description }))}
        translateChoice={false}
        validate={required()}
      />
      <DateInput source="from" label="sprints.from" validate={required()} />
      <DateInput source="to" label="sprints.to" validate={required()} />
      {free !== null && free !== undefined && (
        <DecimalInput
          source="price"
          label="sprints.share"
          helperText={translate('sprints.shareHelp', { free: money(free) })}
        />
      )}
    </>
  );
}
