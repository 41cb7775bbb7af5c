import { Box, Stack, Typography } from '@mui/material';
import { BooleanInput, CheckboxGroupInput, DateInput, required, TextInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { Clause } from '../parts/clause.tsx';
import { Day } from '../parts/fields.tsx';
import { Panel } from '../parts/panel.tsx';
import { useHolds, useSession } from '../parts/use-session.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { type Contract, type Delivery } from './contract.ts';
import { SignOff } from './sign-off.tsx';

/** What was delivered, and what the client said to it (GTC 8.5). */
export function Deliveries({ contract }: { readonly contract: Contract }) {
  const translate = useTranslate();
  const may = useHolds('account_manager', 'management');
  const { deliveries, actions } = contract;
  return (
    <Panel
      title={translate('contracts.delivery.title')}
      actions={may && actions.includes('deliver') && <RecordDelivery contract={contract} />}
    >
      {deliveries.length === 0 && (
        <Typography color="textSecondary">{translate('contracts.delivery.none')}</Typography>
      )}
      <Stack component="ul" sx={{ m: 0, p: 0, listStyle: 'none', gap: 1.5 }}>
        {deliveries.map((delivery) => (
          <Box component="li" key={delivery.id}>
            <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
              <Day value={delivery.deliveredOn} />
              <span>{extent(delivery, translate)}</span>
              <SignOff delivery={delivery} contract={contract} />
              <Clause reference="gtc:8.5" />
              {may && <Answers delivery={delivery} />}
            </Stack>
            {delivery.note !== null && <Typography variant="body2">{delivery.note}</Typography>}
            {delivery.declarations.map(({ kind, declaredOn, givenBy, text }) => (
              <Typography key={kind} variant="body2" color="textSecondary" component="div">
                <Day value={declaredOn} /> {givenBy}: {text ?? translate(`contracts.delivery.${kind}`)}
              </Typography>
            ))}
          </Box>
        ))}
      </Stack>
    </Panel>
  );
}

function extent({ complete, lines }: Delivery, translate: ReturnType<typeof useTranslate>): string {
  if (complete) return translate('contracts.delivery.complete');
  return lines.length === 0
    ? translate('contracts.delivery.part')
    : translate('contracts.delivery.lines', { lines: lines.join(', ') });
}

function RecordDelivery({ contract }: { readonly contract: Contract }) {
  const translate = useTranslate();
  const today = useSession()?.today;
  return (
    <VerbButton
      label="contracts.do.deliver"
      path={`/contracts/${contract.id}/deliveries`}
      explanation={<Typography color="textSecondary">{translate('contracts.say.deliver')}</Typography>}
      defaultValues={{ deliveredOn: today, complete: true, lines: [], note: '' }}
      body={({ deliveredOn, complete, lines, note }) => ({
        deliveredOn: deliveredOn as string,
        complete: complete as boolean,
        ...(complete ? {} : { lines: (lines as string[]).map(Number) }),
        ...(note === '' ? {} : { note: note as string }),
      })}
      button={{ variant: 'contained' }}
    >
      <DateInput source="deliveredOn" label="contracts.delivery.deliveredOn" validate={required()} />
      <BooleanInput source="complete" label="contracts.delivery.complete" />
      <DeliveredLines contract={contract} />
      <TextInput source="note" label="contracts.delivery.note" multiline />
    </VerbButton>
  );
}

/** A part may say which lines it delivers. */
function DeliveredLines({ contract }: { readonly contract: Contract }) {
  const complete = useWatch({ name: 'complete' }) as boolean;
  if (complete) return null;
  return (
    <CheckboxGroupInput
      source="lines"
      label="contracts.delivery.which"
      row={false}
      choices={contract.lines
        .filter(({ cadence }) => cadence === null)
        .map(({ position, description }) => ({ id: String(position), name: `${position} ${description}` }))}
    />
  );
}

function Answers({ delivery }: { readonly delivery: Delivery }) {
  const today = useSession()?.today;
  const has = (kind: string) => delivery.declarations.some((declaration) => declaration.kind === kind);
  const declared = (
    <>
      <DateInput source="declaredOn" label="contracts.delivery.declaredOn" validate={required()} />
      <TextInput source="givenBy" label="contracts.delivery.givenBy" validate={required()} />
    </>
  );
  const defaults = { declaredOn: today, givenBy: '', text: '' };
  if (has('acceptance')) return null;
  return (
    <>
      <VerbButton
        label="contracts.do.accept"
        path={`/deliveries/${delivery.id}/acceptance`}
        defaultValues={defaults}
        body={({ text, ...rest }) => (text === '' ? rest : { ...rest, text: text as string })}
      >
        {declared}
        <TextInput source="text" label="contracts.delivery.note" multiline />
      </VerbButton>
      {!has('objection') && (
        <VerbButton
          label="contracts.do.object"
          path={`/deliveries/${delivery.id}/objection`}
          defaultValues={defaults}
        >
          {declared}
          <TextInput
            source="text"
            label="contracts.delivery.objection"
            multiline
            minRows={2}
            validate={required()}
          />
        </VerbButton>
      )}
    </>
  );
}
