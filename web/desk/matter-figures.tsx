import { Box, Typography } from '@mui/material';
import { type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Day, Money } from '../parts/fields.tsx';
import { useFigures } from '../parts/figures.ts';
import { Facts } from '../parts/panel.tsx';
import { useSentence } from '../parts/sentences.ts';
import { By } from '../parts/by.tsx';
import { type Matter, text } from './matter.ts';

const sums = ['estimated', 'forecast', 'alternativeNet', 'net', 'overdue'];
const days = ['boundUntil', 'deliveredOn', 'dueOn', 'halfYear'];
const words = ['year', 'parts', 'alternative', 'givenBy', 'recipient', 'reminder', 'failed'];

/** The figures on which a matter is decided. */
export function MatterFigures({ matter }: { readonly matter: Matter }) {
  const translate = useTranslate();
  const say = useSentence();
  const { percent } = useFigures();
  const shown = (names: readonly string[], show: (value: string) => ReactNode) =>
    names.flatMap((name) => {
      const value = text(matter, name);
      return value === null ? [] : [[translate(`matters.fact.${name}`), show(value)] as const];
    });
  const facts = [
    ...shown(days, (value) => <Day value={value} />),
    ...shown(sums, (value) => <Money value={value} />),
    ...shown(words, (value) => value),
    ...shown(['leftOutBy'], (actor) => <By actor={actor} />),
    ...shown(['cause'], say),
  ];
  return (
    <Box sx={{ mb: facts.length > 0 || matter.decision !== null ? 1 : 0 }}>
      {facts.length > 0 && <Facts facts={facts} />}
      {matter.decision?.contracts.map(({ id, number, agreed, unbilled, renderedPercent, callable }) => (
        <Box key={id} sx={{ mt: 1 }}>
          <Typography variant="h3" component="h3" sx={{ fontSize: '0.9rem' }}>
            {number}
          </Typography>
          <Facts
            facts={[
              [translate('matters.fact.agreed'), <Money key="agreed" value={agreed} />],
              [translate('matters.fact.unbilled'), <Money key="unbilled" value={unbilled} />],
              [translate('matters.fact.rendered'), renderedPercent === null ? '–' : percent(renderedPercent)],
              [translate('matters.fact.callable'), <Money key="callable" value={callable.gross} />],
            ]}
          />
        </Box>
      ))}
    </Box>
  );
}
