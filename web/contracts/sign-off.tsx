import { Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { addDays, daysBetween, type LocalDate } from '../../src/calendar/local-date.ts';
import { Day } from '../parts/fields.tsx';
import { ReasonButton } from '../parts/reason.tsx';
import { StatusChip, type Tone } from '../parts/status-chip.tsx';
import { useTermText } from '../parts/term-text.ts';
import { useSession } from '../parts/use-session.ts';
import { type Contract, type Delivery } from './contract.ts';

const tones: Readonly<Record<string, Tone>> = {
  open: 'info',
  accepted: 'success',
  'deemed-accepted': 'success',
  objected: 'error',
};

/** Where the sign-off of a delivery stands: how long the client may still object, or how it ended (GTC 8.5). */
export function SignOff({
  delivery,
  contract,
}: {
  readonly delivery: Delivery;
  readonly contract: Contract;
}) {
  const translate = useTranslate();
  const { signOff } = delivery;
  const deadline = delivery.acceptanceDeadline as LocalDate;
  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
      <StatusChip state={signOff} words="contracts.delivery.signOff" tones={tones} />
      <Typography variant="body2" color="textSecondary" component="span">
        {signOff === 'open' && <Left deadline={deadline} />}{' '}
        {signOff === 'deemed-accepted' && (
          <>
            {translate('contracts.delivery.silence')} <Day value={addDays(deadline, 1)} />.{' '}
          </>
        )}
        {signOff !== 'accepted' && (
          <>
            {translate('contracts.delivery.until')} <Deadline delivery={delivery} contract={contract} />
          </>
        )}
      </Typography>
    </Stack>
  );
}

function Left({ deadline }: { readonly deadline: LocalDate }) {
  const translate = useTranslate();
  const today = useSession()?.today;
  if (today === undefined) return null;
  const days = daysBetween(today as LocalDate, deadline);
  return days === 0
    ? translate('contracts.delivery.lastDay')
    : translate('contracts.delivery.daysLeft', { smart_count: days });
}

/** The last day to object, which opens how it comes about. */
function Deadline({ delivery, contract }: { readonly delivery: Delivery; readonly contract: Contract }) {
  const translate = useTranslate();
  const termText = useTermText();
  const period = contract.effectiveTerms.find(({ parameter }) => parameter === 'acceptancePeriod');
  return (
    <ReasonButton
      title={translate('contracts.delivery.until')}
      inputs={[
        [translate('contracts.delivery.opened'), <Day key="opened" value={delivery.deliveredOn} />],
        [translate('contracts.delivery.period'), termText(period?.value)],
      ]}
      formula={translate('contracts.delivery.formula')}
      clause="gtc:8.5"
    >
      <Day value={delivery.acceptanceDeadline} />
    </ReasonButton>
  );
}
