import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Day, Money } from '../parts/fields.tsx';
import { Rows } from '../parts/rows.tsx';
import { To } from '../parts/to.tsx';
import { type Plan } from './plan.ts';

interface Instalment {
  readonly position: number;
  readonly dueOn: string;
  readonly amount: string;
  readonly paid?: string;
  readonly waived?: boolean;
}

/** The instalments with what is paid of each. */
export function Instalments({ instalments }: { readonly instalments: readonly Instalment[] }) {
  const translate = useTranslate();
  const isAgreed = instalments.some(({ paid }) => paid !== undefined);
  return (
    <Rows
      title={translate('instalments.instalments')}
      empty=""
      rows={instalments}
      keyOf={({ position }) => String(position)}
      columns={[
        { name: '#', cell: ({ position }) => position },
        { name: translate('instalments.dueOn'), cell: ({ dueOn }) => <Day value={dueOn} /> },
        {
          name: translate('instalments.amount'),
          figure: true,
          cell: ({ amount }) => <Money value={amount} />,
        },
        ...(isAgreed
          ? [
              {
                name: translate('instalments.paid'),
                figure: true as const,
                cell: ({ paid, waived }: Instalment) => (
                  <>
                    {waived && <Chip size="small" label={translate('instalments.waived')} />}{' '}
                    <Money value={paid} />
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

/** What was owed when the plan was agreed. */
export function Covers({ covers }: { readonly covers: Plan['covers'] }) {
  const translate = useTranslate();
  return (
    <Rows
      title={translate('instalments.covers')}
      empty=""
      rows={covers}
      keyOf={({ invoiceId }) => invoiceId}
      columns={[
        {
          name: translate('instalments.covers'),
          cell: ({ invoiceId, number }) => <To to={`/invoices/${invoiceId}/show`}>{number}</To>,
        },
        {
          name: translate('instalments.principal'),
          figure: true,
          cell: ({ principal }) => <Money value={principal} />,
        },
        {
          name: translate('instalments.interest'),
          figure: true,
          cell: ({ interest }) => <Money value={interest} />,
        },
        { name: translate('instalments.costs'), figure: true, cell: ({ costs }) => <Money value={costs} /> },
      ]}
    />
  );
}
