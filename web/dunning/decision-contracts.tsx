import { useTranslate } from 'react-admin';
import { Money } from '../parts/fields.tsx';
import { useFigures } from '../parts/figures.ts';
import { Rows } from '../parts/rows.tsx';
import { To } from '../parts/to.tsx';
import { type Decision } from './dunning.ts';

/** The contracts that a right is about, with the figures on which a person decides. */
export function DecisionContracts({ contracts }: { readonly contracts: Decision['contracts'] }) {
  const translate = useTranslate();
  const { percent } = useFigures();
  return (
    <Rows
      title={translate('dunning.contracts')}
      empty={translate('dunning.noContracts')}
      rows={contracts}
      keyOf={({ id }) => id}
      columns={[
        {
          name: translate('dunning.contract'),
          cell: ({ id, number }) => <To to={`/contracts/${id}/show`}>{number}</To>,
        },
        { name: translate('dunning.agreed'), figure: true, cell: ({ agreed }) => <Money value={agreed} /> },
        {
          name: translate('dunning.unbilled'),
          figure: true,
          cell: ({ unbilled }) => <Money value={unbilled} />,
        },
        {
          name: translate('dunning.rendered'),
          figure: true,
          cell: ({ renderedPercent }) => (renderedPercent === null ? '–' : percent(renderedPercent)),
        },
        {
          name: translate('dunning.callable'),
          figure: true,
          cell: ({ callable }) => <Money value={callable.gross} />,
        },
      ]}
    />
  );
}
