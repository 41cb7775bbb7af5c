import { Alert, Button, Skeleton, Stack } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { Papers } from '../documents/papers.tsx';
import { Refusal } from '../http/api.ts';
import { Clause } from '../parts/clause.tsx';
import { Day, Money } from '../parts/fields.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Facts, Panel } from '../parts/panel.tsx';
import { PdfButton } from '../parts/pdf-button.tsx';
import { ReasonInput } from '../parts/reason-input.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { useSentence } from '../parts/sentences.ts';
import { StatusChip } from '../parts/status-chip.tsx';
import { To } from '../parts/to.tsx';
import { useRead } from '../parts/use-read.ts';
import { useHolds } from '../parts/use-session.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { By } from '../parts/by.tsx';
import { Covers, Instalments } from './plan-tables.tsx';
import { type Plan, planTones } from './plan.ts';

/** An instalment plan: what is paid, what comes next, whether the term is lost (GTC 7.8). */
export function PlanShow() {
  const translate = useTranslate();
  const say = useSentence();
  const { id = '' } = useParams();
  const { data: plan, error, refetch } = useRead<Plan>(`/instalment-plans/${id}`);
  if (error instanceof Refusal) return <RefusalNotice refusal={error} onRetry={() => void refetch()} />;
  if (plan?.id !== id) return <Skeleton variant="rounded" height={240} />;
  return (
    <Stack sx={{ gap: 2 }}>
      <PageHead
        title={translate('instalments.title', { number: plan.number })}
        facts={
          <>
            <StatusChip state={plan.state} words="instalments.state" tones={planTones} />
            <To to={`/clients/${plan.clientId}/show`}>{plan.clientName}</To>
            <Clause reference="gtc:7.8" />
          </>
        }
      >
        <PdfButton path={`/documents/${plan.documentId}/pdf`} isReady />
        <PlanVerbs plan={plan} />
      </PageHead>
      {plan.losses
        .filter(({ waived }) => !waived)
        .map(({ position, since, rest }) => (
          <Alert key={position} severity="error">
            {translate('instalments.lost', { position })} <Day value={since} />: <Money value={rest} />
          </Alert>
        ))}
      {plan.endedOn !== null && (
        <Alert severity="info">
          {translate('instalments.ended')} <Day value={plan.endedOn} />: {say(plan.endReason ?? '')}
        </Alert>
      )}
      <Panel title={translate('instalments.instalments')}>
        <Stack sx={{ gap: 2 }}>
          <Facts
            facts={[
              [translate('instalments.total'), <Money key="total" value={plan.total} />],
              [translate('instalments.paid'), <Money key="paid" value={plan.paid} />],
              [translate('instalments.agreedOn'), <Day key="on" value={plan.agreedOn} />],
              // What the contract agreed began by itself; the reason names the contract.
              ...(plan.agreedBy === 'terms'
                ? []
                : [[translate('instalments.agreedBy'), <By key="by" actor={plan.agreedBy} />] as const]),
              [translate('kontor.reason.input'), say(plan.reason)],
            ]}
          />
          <Instalments instalments={plan.instalments} />
          <Covers covers={plan.covers} />
        </Stack>
      </Panel>
      <Papers subjectId={plan.id} />
    </Stack>
  );
}

function PlanVerbs({ plan }: { readonly plan: Plan }) {
  const translate = useTranslate();
  const decides = useHolds('finance', 'management');
  if (!decides || plan.state === 'paid' || plan.state === 'ended') return null;
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        component={Link}
        to={`/instalment-plans/create?clientId=${plan.clientId}&replaces=${plan.id}`}
      >
        {translate('instalments.do.replace')}
      </Button>
      <VerbButton
        label="instalments.do.waive"
        path={`/instalment-plans/${plan.id}/waiver`}
        explanation={translate('instalments.means.waive')}
      >
        <ReasonInput />
      </VerbButton>
      <VerbButton
        label="instalments.do.cancel"
        path={`/instalment-plans/${plan.id}/cancellation`}
        explanation={`${translate('instalments.means.cancel')} ${translate('kontor.irreversible')}`}
      >
        <ReasonInput />
      </VerbButton>
    </>
  );
}
