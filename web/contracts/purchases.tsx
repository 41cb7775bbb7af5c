import { Box, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { type Page } from '../http/cursors.ts';
import { Day, Money } from '../parts/fields.tsx';
import { Panel } from '../parts/panel.tsx';
import { Reading } from '../parts/reading.tsx';
import { ReasonInput } from '../parts/reason-input.tsx';
import { useRead } from '../parts/use-read.ts';
import { useSession } from '../parts/use-session.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { type Contract } from './contract.ts';
import { type Purchase, PurchaseInputs, unbought } from './purchase-inputs.tsx';

interface Lines {
  readonly contract: Contract;
  /** What waits for its purchase. */
  readonly lines: Contract['lines'];
}

/** What was bought for third-party items, and what becomes of it (GTC 7.6). */
export function Purchases({ contract }: { readonly contract: Contract }) {
  const translate = useTranslate();
  const read = useRead<Page<Purchase>>(`/contracts/${contract.id}/purchases`);
  const open = read.data === undefined ? [] : unbought(contract, read.data.items);
  return (
    <Panel
      title={translate('contracts.purchase.title')}
      actions={
        ['active', 'suspended', 'completed'].includes(contract.status) &&
        open.length > 0 && <RecordPurchase contract={contract} lines={open} />
      }
    >
      <Reading read={read} empty={({ items }) => items.length === 0} nothing="contracts.purchase.none">
        {({ items }) => (
          <Stack component="ul" sx={{ m: 0, p: 0, listStyle: 'none', gap: 1 }}>
            {items.map((purchase) => (
              <Box component="li" key={purchase.id}>
                <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'baseline' }}>
                  <Day value={purchase.purchasedOn} />
                  <span>
                    {purchase.supplier} ({purchase.document})
                  </span>
                  <Typography variant="body2" color="textSecondary" component="span">
                    <Fate purchase={purchase} />
                  </Typography>
                  <Money value={purchase.cost} sx={{ ml: 'auto' }} />
                </Stack>
                <PurchaseVerbs contract={contract} purchase={purchase} lines={open} />
              </Box>
            ))}
          </Stack>
        )}
      </Reading>
    </Panel>
  );
}

/** What becomes of a purchase, or why it was taken back. */
function Fate({ purchase }: { readonly purchase: Purchase }) {
  const translate = useTranslate();
  const { withdrawal, invoiceNumber, effect } = purchase;
  if (withdrawal !== null)
    return (
      <>
        {translate('contracts.purchase.withdrawn')} <Day value={withdrawal.on} />: {withdrawal.reason}
      </>
    );
  return invoiceNumber === null
    ? translate(`contracts.purchase.effect.${effect}`)
    : translate('contracts.purchase.invoiced', { number: invoiceNumber });
}

/** What was recorded wrongly is corrected or taken back until it is invoiced. */
function PurchaseVerbs({ contract, purchase, lines }: Lines & { readonly purchase: Purchase }) {
  const translate = useTranslate();
  const { id, actions, linePosition, supplier, document, purchasedOn, cost, paidBy } = purchase;
  if (actions.length === 0) return null;
  const own = contract.lines.filter(({ position }) => position === linePosition);
  const asRecorded = { linePosition, supplier, document, purchasedOn, cost, paidBy };
  return (
    <Stack direction="row" sx={{ gap: 1, mt: 0.5 }}>
      <VerbButton
        label="contracts.do.correct_purchase"
        path={`/purchases/${id}/correction`}
        explanation={translate('contracts.purchase.correcting')}
        defaultValues={{ ...asRecorded, reason: '' }}
      >
        <PurchaseInputs lines={[...own, ...lines]} />
        <ReasonInput />
      </VerbButton>
      <VerbButton
        label="contracts.do.withdraw_purchase"
        path={`/purchases/${id}/withdrawal`}
        explanation={translate('contracts.purchase.withdrawing')}
        defaultValues={{ reason: '' }}
      >
        <ReasonInput />
      </VerbButton>
    </Stack>
  );
}

function RecordPurchase({ contract, lines }: Lines) {
  const today = useSession()?.today;
  return (
    <VerbButton
      label="contracts.do.purchase"
      path={`/contracts/${contract.id}/purchases`}
      defaultValues={{
        linePosition: lines[0]?.position,
        supplier: '',
        document: '',
        purchasedOn: today,
        cost: '',
        paidBy: 'agency',
      }}
    >
      <PurchaseInputs lines={lines} />
    </VerbButton>
  );
}
