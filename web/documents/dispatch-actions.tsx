import { Button, Stack, Typography } from '@mui/material';
import { DateInput, required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { addressOf } from '../http/api.ts';
import { ReasonInput } from '../parts/reason-input.tsx';
import { useHolds, useSession } from '../parts/use-session.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { type DispatchLine } from './dispatch.ts';

/** What a person has to do about a message that is in doubt or refused, or about a letter. */
export function DispatchActions({ line }: { readonly line: DispatchLine }) {
  const translate = useTranslate();
  const isFinance = useHolds('finance');
  const mayPost = useHolds('account_manager', 'finance');
  const today = useSession()?.today ?? '';
  const { id, status, settlements, lastAnswer } = line;
  return (
    <Stack direction="row" sx={{ gap: 0.5, flexWrap: 'wrap', alignItems: 'center' }}>
      {['refused', 'in-doubt'].includes(status) && lastAnswer !== null && (
        <Typography variant="body2" color="error" sx={{ flexBasis: '100%', overflowWrap: 'anywhere' }}>
          {lastAnswer}
        </Typography>
      )}
      {status === 'to-post' && (
        <Button size="small" href={addressOf(`/dispatches/${id}/letter`)} download>
          {translate('documents.print')}
        </Button>
      )}
      {status === 'to-post' && mayPost && (
        <VerbButton
          label="documents.do.post"
          path={`/dispatches/${id}/posting`}
          explanation={translate('documents.means.post')}
          defaultValues={{ postedOn: today }}
          body={({ postedOn, registeredNumber }) => ({
            postedOn,
            registeredNumber: registeredNumber || null,
          })}
        >
          <DateInput source="postedOn" label="documents.postedOn" validate={required()} />
          <TextInput source="registeredNumber" label="documents.registeredNumber" />
        </VerbButton>
      )}
      {status === 'registered' && mayPost && (
        <VerbButton
          label="documents.do.deliver"
          path={`/dispatches/${id}/delivery`}
          explanation={translate('documents.means.deliver')}
          defaultValues={{ receivedOn: today }}
        >
          <DateInput source="receivedOn" label="documents.receivedOn" validate={required()} />
        </VerbButton>
      )}
      {settlements.length > 0 && isFinance && (
        <VerbButton
          label="documents.do.settle"
          path={`/dispatches/${id}/settlement`}
          explanation={translate('documents.means.settle')}
        >
          <SelectInput
            source="outcome"
            label="documents.outcome.title"
            validate={required()}
            choices={settlements.map((outcome) => ({ id: outcome, name: `documents.outcome.${outcome}` }))}
          />
          <ReasonInput source="note" />
        </VerbButton>
      )}
    </Stack>
  );
}
