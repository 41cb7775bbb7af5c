import { Card, CardContent, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Day, Money, Quantity } from '../parts/fields.tsx';
import { type Sprint } from './sprint.ts';
import { SprintVerbs } from './sprint-verbs.tsx';

/** A sprint with its days, hours and price, and what may become of it. */
export function SprintCard({ sprint, line }: { readonly sprint: Sprint; readonly line: string }) {
  const translate = useTranslate();
  return (
    <Card variant="outlined">
      <CardContent sx={{ p: 1.5, '&:last-child': { pb: 1.5 } }}>
        <Typography variant="h3" sx={{ overflowWrap: 'anywhere' }}>
          {sprint.number}. {sprint.goal}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {line} · <Day value={sprint.from} /> – <Day value={sprint.to} />
        </Typography>
        <Typography variant="body2" component="div">
          <Quantity value={sprint.hours} decimals={2} unit="h" /> {translate('sprints.recorded')} ·{' '}
          {sprint.price === null ? translate('sprints.byHours') : <Money value={sprint.price} />}
        </Typography>
        <SprintVerbs sprint={sprint} />
      </CardContent>
    </Card>
  );
}
