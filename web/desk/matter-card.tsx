import { Box, Card, CardContent, Checkbox, Link as Anchor, Stack, Typography } from '@mui/material';
import { type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Clause } from '../parts/clause.tsx';
import { Day, Money } from '../parts/fields.tsx';
import { screenOf } from './links.ts';
import { type Matter, text } from './matter.ts';
import { canBeChosen } from './matter-bulk.tsx';
import { MatterFigures } from './matter-figures.tsx';
import { MatterVerbs } from './matter-verbs.tsx';

/** One thing that waits for a person: what it is, the figures to decide by, and the decision itself. */
export function MatterCard({
  matter,
  isChosen,
  onChoose,
}: {
  readonly matter: Matter;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  const translate = useTranslate();
  const { kind, since, clause, clientId, clientName, amount, decision, deciders, mayDecide } = matter;
  const name = decision === null ? kind : `right-${decision.kind}`;
  const what = [translate(`matters.kind.${name}`), clientName, matter.number].filter(Boolean).join(', ');
  return (
    <Card component="li" variant="outlined" sx={{ listStyle: 'none' }}>
      <CardContent>
        <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
          {canBeChosen(matter) && (
            <Checkbox
              size="small"
              checked={isChosen}
              onChange={onChoose}
              sx={{ m: -1, mr: 0 }}
              slotProps={{ input: { 'aria-label': translate('matters.select', { what }) } }}
            />
          )}
          <Typography variant="h2" sx={{ fontSize: '1rem' }}>
            {translate(`matters.kind.${name}`)}
          </Typography>
          <Clause reference={clause} />
          <Box sx={{ flex: 1 }} />
          {amount !== null && <Money value={amount} sx={{ fontWeight: 650 }} />}
        </Stack>
        <Stack direction="row" sx={{ columnGap: 1.5, flexWrap: 'wrap', color: 'text.secondary', mb: 1 }}>
          {clientId !== null && (
            <Anchor component={Link} to={`/clients/${clientId}/show`}>
              {clientName}
            </Anchor>
          )}
          <Subject matter={matter} />
          <span>
            {translate('matters.since')} <Day value={since} />
          </span>
        </Stack>
        <Typography sx={{ mb: 1, maxWidth: '75ch' }}>{translate(`matters.why.${name}`)}</Typography>
        <MatterFigures matter={matter} />
        <Said matter={matter} />
        {mayDecide ? (
          <MatterVerbs matter={matter} />
        ) : (
          <Typography variant="body2" color="textSecondary">
            {translate('matters.decidedBy', {
              roles: deciders.map((role) => translate(`kontor.role.${role}`)).join(', '),
            })}
          </Typography>
        )}
      </CardContent>
    </Card>
  );
}

function Subject({ matter }: { readonly matter: Matter }): ReactNode {
  const translate = useTranslate();
  const { subjectKind, subjectId, number, title } = matter;
  const called =
    subjectKind === 'run' ? translate(`matters.run.${number ?? ''}`, { _: number ?? '' }) : number;
  const label = [called, title].filter((part) => part !== null && part !== '').join(' · ');
  const to = screenOf(subjectKind, subjectId);
  if (label === '' || subjectKind === 'client') return label === '' ? null : <span>{label}</span>;
  return to === undefined ? (
    <span>{label}</span>
  ) : (
    <Anchor component={Link} to={to} sx={{ overflowWrap: 'anywhere' }}>
      {label}
    </Anchor>
  );
}

/** What somebody else said about it, in their own words. */
function Said({ matter }: { readonly matter: Matter }) {
  const said = text(matter, 'text') ?? text(matter, 'lastAnswer');
  if (said === null) return null;
  return (
    <Box
      component="blockquote"
      sx={{ m: 0, mb: 1, pl: 1.5, borderLeft: 3, borderColor: 'divider', overflowWrap: 'anywhere' }}
    >
      {said}
    </Box>
  );
}
