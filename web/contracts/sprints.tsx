import { Box, Stack, Typography } from '@mui/material';
import { DateInput, required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { type Page } from '../http/cursors.ts';
import { DecimalInput } from '../parts/decimal-input.tsx';
import { Day, Money } from '../parts/fields.tsx';
import { Panel } from '../parts/panel.tsx';
import { Reading } from '../parts/reading.tsx';
import { ReasonInput } from '../parts/reason-input.tsx';
import { StatusChip, type Tone } from '../parts/status-chip.tsx';
import { useRead } from '../parts/use-read.ts';
import { useHolds, useSession } from '../parts/use-session.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { type Contract, type Sprint } from './contract.ts';

const tones: Readonly<Record<string, Tone>> = { open: 'info', closed: 'success' };

/** The sprints of an agile contract; each may be invoiced once it is closed (GTC 3.3, 6.8). */
export function Sprints({ contract }: { readonly contract: Contract }) {
  const translate = useTranslate();
  const may = useHolds('account_manager', 'management');
  const read = useRead<Page<Sprint>>(`/contracts/${contract.id}/sprints`);
  return (
    <Panel
      title={translate('contracts.sprint.title')}
      actions={may && contract.status === 'active' && <DefineSprint contract={contract} />}
    >
      <Reading read={read} empty={({ items }) => items.length === 0} nothing="contracts.sprint.none">
        {({ items }) => (
          <Stack component="ol" sx={{ m: 0, p: 0, listStyle: 'none', gap: 1.25 }}>
            {items.map((sprint) => (
              <Box component="li" key={sprint.id}>
                <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
                  <strong>{translate('contracts.sprint.number', { number: sprint.number })}</strong>
                  <span>
                    <Day value={sprint.from} /> – <Day value={sprint.to} />
                  </span>
                  <StatusChip state={sprint.status} words="contracts.sprint.status" tones={tones} />
                  {sprint.price === null ? (
                    <span>{translate('contracts.sprint.by_effort')}</span>
                  ) : (
                    <Money value={sprint.price} />
                  )}
                  {may && <SprintVerbs sprint={sprint} />}
                </Stack>
                <Typography variant="body2" color="textSecondary">
                  {sprint.goal}
                </Typography>
              </Box>
            ))}
          </Stack>
        )}
      </Reading>
    </Panel>
  );
}

function SprintVerbs({ sprint }: { readonly sprint: Sprint }) {
  const translate = useTranslate();
  const today = useSession()?.today;
  const { actions, id } = sprint;
  return (
    <>
      {actions.includes('close') && (
        <VerbButton
          label="contracts.do.close_sprint"
          path={`/sprints/${id}/closing`}
          explanation={
            <Typography color="textSecondary">{translate('contracts.say.close_sprint')}</Typography>
          }
          defaultValues={{ deliveredOn: today, note: '' }}
          body={({ note, ...rest }) => (note === '' ? rest : { ...rest, note: note as string })}
        >
          <DateInput source="deliveredOn" label="contracts.delivery.deliveredOn" validate={required()} />
          <TextInput source="note" label="contracts.delivery.note" multiline />
        </VerbButton>
      )}
      {actions.includes('drop') && (
        <VerbButton
          label="contracts.do.drop_sprint"
          path={`/sprints/${id}/dropping`}
          defaultValues={{ reason: '' }}
        >
          <ReasonInput />
        </VerbButton>
      )}
    </>
  );
}

function DefineSprint({ contract }: { readonly contract: Contract }) {
  const lines = contract.lines.filter(({ kind }) => kind === 'lump-sum' || kind === 'effort');
  return (
    <VerbButton
      label="contracts.do.define_sprint"
      path={`/contracts/${contract.id}/sprints`}
      defaultValues={{ linePosition: lines[0]?.position, goal: '', price: '' }}
      body={({ price, ...rest }) => (price === '' ? rest : { ...rest, price: price as string })}
    >
      <SelectInput
        source="linePosition"
        label="contracts.price.line"
        validate={required()}
        choices={lines.map(({ position, description }) => ({ id: position, name: description }))}
        translateChoice={false}
      />
      <TextInput source="goal" label="contracts.sprint.goal" validate={required()} multiline />
      <DateInput source="from" label="contracts.sprint.from" validate={required()} />
      <DateInput source="to" label="contracts.sprint.to" validate={required()} />
      <DecimalInput source="price" label="contracts.sprint.price" optional />
    </VerbButton>
  );
}
