import { Stack, Typography } from '@mui/material';
import { DateInput, required, TextInput, useTranslate } from 'react-admin';
import { ReasonInput } from '../parts/reason-input.tsx';
import { useHolds, useSession } from '../parts/use-session.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { type Sprint } from './sprint.ts';

/** What may become of a sprint now: it is delivered, or given up (GTC 3.3, 6.8). */
export function SprintVerbs({ sprint: { id, to, actions } }: { readonly sprint: Sprint }) {
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
