import { Box, Checkbox, Chip, Stack, Typography } from '@mui/material';
import { DateInput, required, useTranslate } from 'react-admin';
import { Clause } from '../parts/clause.tsx';
import { Day, Money } from '../parts/fields.tsx';
import { Mend } from '../parts/mend.tsx';
import { ReasonInput } from '../parts/reason-input.tsx';
import { ReasonButton } from '../parts/reason.tsx';
import { Rows } from '../parts/rows.tsx';
import { useSentence } from '../parts/sentences.ts';
import { StatusChip } from '../parts/status-chip.tsx';
import { To } from '../parts/to.tsx';
import { useHolds } from '../parts/use-session.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { type DunningCase, stepTones } from './dunning.ts';

/** Cases of one level: one client each. */
export function CaseTable({
  cases,
  title,
  chosen,
  onChoose,
}: {
  readonly cases: readonly DunningCase[];
  readonly title: string;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (id: string) => void;
}) {
  const translate = useTranslate();
  const say = useSentence();
  const mayHold = useHolds('finance', 'management');
  return (
    <Rows
      title={title}
      empty=""
      rows={cases}
      keyOf={({ id }) => id}
      isChosen={({ id }) => chosen.has(id)}
      columns={[
        {
          name: translate('dunning.client'),
          cell: ({ id, clientId, clientName }) => (
            <Stack direction="row" sx={{ alignItems: 'center' }}>
              {mayHold && (
                <Checkbox
                  size="small"
                  checked={chosen.has(id)}
                  onChange={() => onChoose(id)}
                  slotProps={{ input: { 'aria-label': translate('kontor.do.choose', { name: clientName }) } }}
                />
              )}
              <To to={`/clients/${clientId}/show`}>{clientName}</To>
            </Stack>
          ),
        },
        { name: translate('dunning.invoices'), cell: (one) => <Receivables one={one} /> },
        {
          name: translate('dunning.open'),
          figure: true,
          cell: ({ open, invoices, clientName }) => (
            <ReasonButton
              title={`${clientName}: ${translate('dunning.open')}`}
              inputs={invoices.map(({ number, open: part }) => [number, <Money key={number} value={part} />])}
              formula={translate('dunning.sumOf')}
              clause="gtc:7.2"
            >
              <Money value={open} sx={{ fontWeight: 650 }} />
            </ReasonButton>
          ),
        },
        {
          name: translate('dunning.next'),
          cell: ({ clientId, nextStep, reason, clause, rights, deadline }) => (
            <Stack sx={{ gap: 0.5, alignItems: 'flex-start' }}>
              <Stack direction="row" sx={{ gap: 0.5, flexWrap: 'wrap' }}>
                <StatusChip state={nextStep} words="dunning.step" tones={stepTones} />{' '}
                <Clause reference={clause} />
              </Stack>
              <span>
                {say(reason)}
                {deadline !== null && (
                  <>
                    {' · '}
                    {translate('dunning.deadline')} <Day value={deadline} />
                  </>
                )}
              </span>
              <Mend
                problem={nextStep === 'person' ? 'management-contact-missing' : null}
                links={{ clientId }}
              />
              {rights.length > 0 && (
                <To to="/dunning-decisions">
                  {rights.map((right) => translate(`dunning.right.${right}`)).join(', ')}
                </To>
              )}
            </Stack>
          ),
        },
        {
          name: translate('dunning.toDo'),
          cell: ({ clientId, onHold }) => (
            <Stack direction="row" sx={{ columnGap: 1, rowGap: 0.5, flexWrap: 'wrap', alignItems: 'center' }}>
              {onHold && <Chip size="small" label={translate('dunning.onHold')} />}
              {mayHold && (
                <VerbButton
                  label="dunning.do.hold"
                  path="/dunning-holds"
                  explanation={translate('dunning.means.hold')}
                  body={({ until, reason }) => ({ clientId, until, reason })}
                >
                  <DateInput source="until" label="dunning.until" validate={required()} />
                  <ReasonInput />
                </VerbButton>
              )}
              {mayHold && (
                <To to={`/instalment-plans/create?clientId=${clientId}`}>{translate('dunning.do.plan')}</To>
              )}
            </Stack>
          ),
        },
      ]}
    />
  );
}

/** The invoices of a case; what comes next for one is said where it is not what comes next for all. */
function Receivables({ one }: { readonly one: DunningCase }) {
  const translate = useTranslate();
  const say = useSentence();
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {one.invoices.map(({ invoiceId, number, dueOn, open, reason }) => (
        <li key={invoiceId}>
          <To to={`/invoices/${invoiceId}/show`}>{number}</To> · <Money value={open} /> ·{' '}
          {translate('dunning.due')} <Day value={dueOn} />
          {reason !== one.reason && (
            <Typography variant="body2" color="textSecondary" component="div">
              {say(reason)}
            </Typography>
          )}
        </li>
      ))}
    </Box>
  );
}
