import { Alert, Box, Link, Skeleton, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Clause } from '../parts/clause.tsx';
import { Day, Money } from '../parts/fields.tsx';
import { useRead } from '../parts/use-read.ts';
import { type Overrun } from './estimate.ts';
import { OverrunVerbs } from './overrun-verbs.tsx';

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
