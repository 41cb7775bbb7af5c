import { Stack, Typography } from '@mui/material';
import { BooleanInput, DateInput, required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { DecimalInput } from '../parts/decimal-input.tsx';
import { ReasonInput } from '../parts/reason-input.tsx';
import { useHolds, useSession } from '../parts/use-session.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { type Overrun } from './estimate.ts';

/** What a person may do about an overrun now. */
export function OverrunVerbs({ overrun: { id, actions } }: { readonly overrun: Overrun }) {
  const translate = useTranslate();
  const today = useSession()?.today;
  const maySell = useHolds('account_manager', 'management');
  const mayDecide = useHolds('management');
  const text = (words: string) => <Typography variant="body2">{translate(words)}</Typography>;
  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
      {maySell && actions.includes('announce') && (
        <VerbButton
          label="estimates.announce"
          path={`/overruns/${id}/announcement`}
          explanation={text('estimates.announcing')}
          button={{ variant: 'contained' }}
        />
      )}
      {maySell && actions.includes('object') && (
        <VerbButton
          label="estimates.recordObjection"
          path={`/overruns/${id}/objections`}
          explanation={text('estimates.objectionMeans')}
          defaultValues={{
            receivedOn: today,
            text: '',
            cheaper: false,
            alternative: { description: '', net: '' },
          }}
          body={({ receivedOn, text: words, cheaper, alternative }) => ({
            receivedOn,
            text: words,
            ...(cheaper ? { alternative } : {}),
          })}
        >
          <ObjectionInputs />
        </VerbButton>
      )}
      {mayDecide && actions.includes('decide') && (
        <VerbButton
          label="estimates.decide"
          path={`/overruns/${id}/decision`}
          explanation={text('estimates.decisionMeans')}
          defaultValues={{ choice: 'accept', reason: '' }}
        >
          <SelectInput
            source="choice"
            label="estimates.choice"
            choices={['accept', 'reject'].map((choice) => ({
              id: choice,
              name: `estimates.choices.${choice}`,
            }))}
            validate={required()}
          />
          <ReasonInput />
        </VerbButton>
      )}
    </Stack>
  );
}

function ObjectionInputs() {
  const { cheaper } = useWatch();
  return (
    <>
      <DateInput source="receivedOn" label="estimates.received" validate={required()} />
      <TextInput source="text" label="estimates.objectionText" multiline minRows={2} validate={required()} />
      <BooleanInput source="cheaper" label="estimates.cheaper" />
      {cheaper && (
        <>
          <TextInput
            source="alternative.description"
            label="estimates.alternative"
            multiline
            validate={required()}
          />
          <DecimalInput source="alternative.net" label="estimates.alternativeNet" />
        </>
      )}
    </>
  );
}
