import { Alert, Box, Link, Skeleton, Stack, Typography } from '@mui/material';
import { BooleanInput, DateInput, required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { Clause } from '../parts/clause.tsx';
import { Day, Money } from '../parts/fields.tsx';
import { ReasonInput } from '../parts/reason-input.tsx';
import { useRead } from '../parts/use-read.ts';
import { useHolds, useSession } from '../parts/use-session.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { type Overrun } from './estimate.ts';

const severities = {
  drafted: 'warning',
  objected: 'warning',
  declined: 'error',
  approved: 'success',
} as const;

/** An overrun that was tolerated or announced: until when the client may object, what it said, what was decided. */
export function OverrunCard({ id }: { readonly id: string }) {
  const translate = useTranslate();
  const { data: overrun } = useRead<Overrun>(`/overruns/${id}`);
  if (overrun === undefined) return <Skeleton height={60} />;
  const { status, forecast, documentId, receivedOn, objectBy, objections, decision } = overrun;
  return (
    <Alert
      severity={severities[status as keyof typeof severities] ?? 'info'}
      action={<OverrunVerbs overrun={overrun} />}
      sx={{ flexWrap: 'wrap' }}
    >
      <Stack sx={{ gap: 0.5 }}>
        <Typography component="div" sx={{ fontWeight: 600 }}>
          {translate(`estimates.status.${status}`)}: <Money value={forecast} /> <Clause reference="gtc:6.2" />
        </Typography>
        <Box>
          {documentId !== null && (
            <Link href={`/api/v1/documents/${documentId}/pdf`} target="_blank" rel="noreferrer">
              {translate('estimates.notice')}
            </Link>
          )}
          {receivedOn !== null && (
            <>
              {' · '}
              {translate('estimates.received')} <Day value={receivedOn} />
            </>
          )}
          {objectBy !== null && (
            <>
              {' · '}
              {translate('estimates.objectBy')} <Day value={objectBy} />
            </>
          )}
        </Box>
        {objections.map((objection) => (
          <Box key={objection.recordedAt} sx={{ overflowWrap: 'anywhere' }}>
            {translate('estimates.objection')} <Day value={objection.receivedOn} />: „{objection.text}“
            {objection.alternative !== null && (
              <>
                {' '}
                {translate('estimates.alternative')}: {objection.alternative} (
                <Money value={objection.alternativeNet} />)
              </>
            )}{' '}
            – {translate(objection.counts ? 'estimates.counts' : 'estimates.countsNot')}
          </Box>
        ))}
        {decision !== null && (
          <Box>
            {translate(`estimates.decided.${decision.choice}`)}: {decision.reason} ({decision.decidedBy})
          </Box>
        )}
      </Stack>
    </Alert>
  );
}

function OverrunVerbs({ overrun: { id, actions } }: { readonly overrun: Overrun }) {
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
            ...(cheaper
              ? { alternative: { ...alternative, net: String(alternative.net).trim().replace(',', '.') } }
              : {}),
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
          <TextInput source="alternative.net" label="estimates.alternativeNet" validate={required()} />
        </>
      )}
    </>
  );
}
