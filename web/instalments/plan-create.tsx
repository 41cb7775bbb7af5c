import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import { DateInput, NumberInput, required, useNotify, useTranslate } from 'react-admin';
import { type FieldValues, useWatch } from 'react-hook-form';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { Refusal } from '../http/api.ts';
import { ClientFilter } from '../parts/client-filter.tsx';
import { Money } from '../parts/fields.tsx';
import { Form } from '../parts/form.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Panel } from '../parts/panel.tsx';
import { ReasonInput } from '../parts/reason-input.tsx';
import { FormRefusal } from '../parts/form-refusal.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { isSaidAlready } from '../parts/said-already.ts';
import { useRead } from '../parts/use-read.ts';
import { useVerb } from '../parts/use-verb.ts';
import { Covers, Instalments } from './plan-tables.tsx';
import { type PlanPreview } from './plan.ts';

/** Agrees that a client pays all it owes in equal instalments; the instalments stand beside the form. */
export function PlanCreate() {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const [asked] = useSearchParams();
  const replaces = asked.get('replaces') ?? undefined;
  const { perform, busy, refusal } = useVerb<{ id: string }>('/instalment-plans');

  async function submit({ clientId, schedule, reason }: FieldValues) {
    const plan = await perform({
      clientId,
      schedule,
      reason,
      ...(replaces === undefined ? {} : { replaces }),
    });
    if (plan === undefined) return;
    notify('instalments.agreed', { type: 'success' });
    void navigate(`/instalment-plans/${plan.id}/show`);
  }

  return (
    <>
      <PageHead title={translate('instalments.new')} />
      <Form
        onSubmit={submit}
        defaultValues={{ clientId: asked.get('clientId'), schedule: { number: 3, everyMonths: 1 } }}
      >
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 2fr) minmax(0, 3fr)' },
            alignItems: 'start',
          }}
        >
          <Panel title={translate('instalments.terms')}>
            <Stack sx={{ gap: 1 }}>
              <ClientFilter source="clientId" mandatory />
              <NumberInput
                source="schedule.number"
                label="instalments.number"
                min={2}
                max={60}
                validate={required()}
              />
              <NumberInput
                source="schedule.everyMonths"
                label="instalments.everyMonths"
                min={1}
                max={12}
                validate={required()}
              />
              <DateInput source="schedule.firstDueOn" label="instalments.firstDueOn" validate={required()} />
              <ReasonInput />
              <Alert severity="info">{translate('instalments.lossOfTerm')}</Alert>
              <FormRefusal refusal={refusal} />
              <Button type="submit" variant="contained" loading={busy}>
                {translate('instalments.agree')}
              </Button>
            </Stack>
          </Panel>
          <Preview replaces={replaces} refused={refusal} />
        </Box>
      </Form>
    </>
  );
}

function Preview({
  replaces,
  refused,
}: {
  readonly replaces: string | undefined;
  readonly refused: Refusal | undefined;
}) {
  const translate = useTranslate();
  const { clientId, schedule } = useWatch();
  const { number, everyMonths, firstDueOn } = (schedule ?? {}) as Record<string, string>;
  const isComplete =
    Boolean(clientId) && Number(number) >= 2 && Number(everyMonths) >= 1 && Boolean(firstDueOn);
  const { data, error } = useRead<PlanPreview>(isComplete ? '/instalment-plans/preview' : undefined, {
    clientId,
    number,
    everyMonths,
    firstDueOn,
    replaces,
  });
  const refusal = error instanceof Refusal ? error : undefined;
  const isSaid = refusal !== undefined && isSaidAlready(refusal, refused);
  return (
    <Panel title={translate('instalments.preview')}>
      {(!isComplete || isSaid) && (
        <Typography color="textSecondary">{translate('instalments.previewHint')}</Typography>
      )}
      {isComplete && !isSaid && <RefusalNotice refusal={refusal} />}
      {isComplete && error === null && data !== undefined && (
        <Stack sx={{ gap: 2 }}>
          <Typography>
            {translate('instalments.total')} <Money value={data.total} sx={{ fontWeight: 650 }} />
          </Typography>
          <Instalments instalments={data.instalments} />
          <Covers covers={data.covers} />
        </Stack>
      )}
    </Panel>
  );
}
