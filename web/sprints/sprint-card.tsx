import { Card, CardContent, Stack, Typography } from '@mui/material';
import { DateInput, required, TextInput, useTranslate } from 'react-admin';
import { Day, Money, Quantity } from '../parts/fields.tsx';
import { ReasonInput } from '../parts/reason-input.tsx';
import { useHolds, useSession } from '../parts/use-session.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { type Sprint } from './sprint.ts';

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

function SprintVerbs({ sprint: { id, to, actions } }: { readonly sprint: Sprint }) {
  const translate = useTranslate();
  const today = useSession()?.today ?? to;
  if (!useHolds('account_manager', 'management') || actions.length === 0) return null;
  const text = (words: string) => <Typography variant="body2">{translate(words)}</Typography>;
  return (
    <Stack direction="row" sx={{ mt: 1, gap: 1, flexWrap: 'wrap' }}>
      {actions.includes('close') && (
        <VerbButton
          label="sprints.close"
          path={`/sprints/${id}/closing`}
          explanation={text('sprints.closing')}
          defaultValues={{ deliveredOn: to < today ? to : today, note: '' }}
          body={({ deliveredOn, note }) => ({ deliveredOn, ...(note ? { note } : {}) })}
          button={{ variant: 'contained' }}
        >
          <DateInput source="deliveredOn" label="sprints.deliveredOn" validate={required()} />
          <TextInput source="note" label="sprints.note" multiline />
        </VerbButton>
      )}
      {actions.includes('drop') && (
        <VerbButton
          label="sprints.drop"
          path={`/sprints/${id}/dropping`}
          explanation={text('sprints.dropping')}
          defaultValues={{ reason: '' }}
          button={{ variant: 'text', color: 'error' }}
        >
          <ReasonInput />
        </VerbButton>
      )}
    </Stack>
  );
}
