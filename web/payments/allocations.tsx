import { useTranslate } from 'react-admin';
import { To } from '../parts/to.tsx';
import { Clause } from '../parts/clause.tsx';
import { Money } from '../parts/fields.tsx';
import { Rows } from '../parts/rows.tsx';
import { useSentence } from '../parts/sentences.ts';

export interface Allocation {
  readonly invoiceId: string;
  readonly invoiceNumber: string;
  readonly part: string;
  readonly amount: string;
  readonly reason: string;
  readonly clause: string;
  /** Why it was taken back, if it was. */
  readonly reversed?: string | null;
}

/** What money pays, part by part, with the reason of each (ruling 11). */
export function Allocations({
  allocations,
  empty,
}: {
  readonly allocations: readonly Allocation[];
  readonly empty: string;
}) {
  const translate = useTranslate();
  const say = useSentence();
  return (
    <Rows
      title={translate('payments.allocations')}
      empty={empty}
      rows={allocations}
      keyOf={({ invoiceId, part }, index) => `${invoiceId} ${part} ${index}`}
      columns={[
        {
          name: translate('payments.invoice'),
          cell: ({ invoiceId, invoiceNumber }) => <To to={`/invoices/${invoiceId}/show`}>{invoiceNumber}</To>,
        },
        { name: translate('payments.part.title'), cell: ({ part }) => translate(`payments.part.${part}`) },
        {
          name: translate('payments.amount'),
          figure: true,
          cell: ({ amount, reversed }) => (
            <Money value={amount} sx={reversed ? { textDecoration: 'line-through' } : {}} />
          ),
        },
        {
          name: translate('payments.why'),
          cell: ({ reason, clause, reversed }) => (
            <>
              {say(reason)} <Clause reference={clause} />
              {reversed ? ` · ${translate('payments.reversed')}: ${reversed}` : ''}
            </>
          ),
        },
      ]}
    />
  );
}
