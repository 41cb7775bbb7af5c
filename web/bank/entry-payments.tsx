import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Day } from '../parts/fields.tsx';
import { useFigures } from '../parts/figures.ts';
import { To } from '../parts/to.tsx';
import { type Entry } from './bank.ts';

/** What an entry was booked as, each payment with the way to where it is allocated anew or returned. */
export function EntryPayments({ payments }: { readonly payments: Entry['payments'] }) {
  const translate = useTranslate();
  const { money } = useFigures();
  if (payments.length === 0) return null;
  return (
    <Box
      component="ul"
      aria-label={translate('bank.payments')}
      sx={{ m: 0, p: 0, listStyle: 'none', overflowWrap: 'anywhere' }}
    >
      {payments.map(({ id, clientName, amount, returnedOn }) => (
        <li key={id}>
          <To to={`/payments/${id}/show`}>
            {clientName}: {money(amount)}
          </To>
          {returnedOn !== null && (
            <>
              {' '}
              · {translate('bank.returned')} <Day value={returnedOn} />
            </>
          )}
        </li>
      ))}
    </Box>
  );
}
