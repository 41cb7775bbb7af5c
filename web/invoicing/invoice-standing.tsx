import { Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { To } from '../parts/to.tsx';
import { Day, Money } from '../parts/fields.tsx';
import { Facts, Panel } from '../parts/panel.tsx';
import { ReasonButton } from '../parts/reason.tsx';
import { type Invoice, isCorrection } from './invoice.ts';
import { InvoiceInterest } from './invoice-interest.tsx';

/** Where it stands today: what is open, since when it is late, what interest that has brought. */
export function InvoiceStanding({ invoice }: { readonly invoice: Invoice }) {
  const translate = useTranslate();
  const { issuedOn, receivedOn, dueOn, gross, open, instalmentPlan } = invoice;
  return (
    <Panel title={translate('invoicing.standing')}>
      <Stack sx={{ gap: 2 }}>
        <Facts
          facts={[
            [translate('invoicing.payable'), <Money key="gross" value={gross} />],
            [
              translate('invoicing.open'),
              <ReasonButton
                key="open"
                title={translate('invoicing.open')}
                inputs={[
                  [translate('invoicing.payable'), <Money key="gross" value={gross} />],
                  [translate('invoicing.status.title'), translate(`invoicing.status.${invoice.status}`)],
                ]}
                formula={translate('invoicing.openIs')}
                clause="gtc:7.2"
              >
                <Money value={open} sx={{ fontWeight: 650 }} />
              </ReasonButton>,
            ],
            [translate('invoicing.received'), <Day key="received" value={receivedOn} />],
            [
              translate('invoicing.due'),
              <ReasonButton
                key="due"
                title={translate('invoicing.due')}
                inputs={[
                  [translate('invoicing.issued'), <Day key="issued" value={issuedOn} />],
                  [translate('invoicing.received'), <Day key="received" value={receivedOn} />],
                ]}
                formula={translate(receivedOn === null ? 'invoicing.dueLater' : 'invoicing.dueIs')}
                clause="gtc:7.2"
              >
                <Day value={dueOn} />
              </ReasonButton>,
            ],
          ]}
        />
        {instalmentPlan !== null && (
          <Typography>
            {translate('invoicing.inPlan')}{' '}
            <To to={`/instalment-plans/${instalmentPlan.id}/show`}>{instalmentPlan.number}</To>
            {instalmentPlan.next !== null && (
              <>
                {': '}
                <Money value={instalmentPlan.next.amount} /> <Day value={instalmentPlan.next.dueOn} />
              </>
            )}
          </Typography>
        )}
        {!isCorrection(invoice) && dueOn !== null && <InvoiceInterest invoice={invoice} />}
      </Stack>
    </Panel>
  );
}
