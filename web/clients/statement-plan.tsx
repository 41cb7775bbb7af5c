import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { type z } from 'zod';
import { type statementAnswer } from '../../src/payments/statement.schemas.ts';
import { Clause } from '../parts/clause.tsx';
import { type LocalDate, useFigures } from '../parts/figures.ts';
import { To } from '../parts/to.tsx';

type Plan = z.output<typeof statementAnswer>['instalmentPlans'][number];

/** What is paid in instalments is due by the plan, not by the day of the invoice, or at once if the term is lost (GTC 7.8). */
export function InPlan({ plan }: { readonly plan: Plan }) {
  const translate = useTranslate();
  const { money, shortDay } = useFigures();
  const { id, number, total, paid, lost, nextDueOn, nextAmount } = plan;
  return (
    <Typography variant="body2" sx={{ mt: 1 }}>
      <To to={`/instalment-plans/${id}/show`}>{number}</To> <Clause reference="gtc:7.8" />{' '}
      {translate('clients.statement.plan', { total: money(total), paid: money(paid) })}{' '}
      {lost && translate('clients.statement.planLost')}
      {nextDueOn !== null &&
        translate('clients.statement.planNext', {
          amount: money(nextAmount ?? '0.00'),
          day: shortDay(nextDueOn as LocalDate),
        })}
    </Typography>
  );
}
