import { Alert, DialogContentText, List, ListItem, ListItemText } from '@mui/material';
import { CheckboxGroupInput, required, TextInput, useTranslate } from 'react-admin';
import { Clause } from '../parts/clause.tsx';
import { useSentence } from '../parts/sentences.ts';
import { useHolds } from '../parts/use-session.ts';
import { useRead } from '../parts/use-read.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { type Contract } from './contract.ts';

export interface AdvanceReasons {
  readonly reasons: readonly {
    readonly reason: string;
    readonly proven: boolean;
    readonly evidence: readonly string[];
    readonly clause: string;
  }[];
}

/** Demands an advance payment for the next partial service, for reasons that the books prove or a person states (GTC 6.9). */
export function DemandAdvance({ contract }: { readonly contract: Contract }) {
  const may = useHolds('finance', 'management');
  const translate = useTranslate();
  const open = contract.billing.some(({ status }) => status === 'planned');
  if (!may || !open || !['active', 'suspended'].includes(contract.status)) return null;
  return (
    <VerbButton
      label="contracts.do.advance"
      path={`/contracts/${contract.id}/advance-demands`}
      explanation={<DialogContentText>{translate('contracts.say.advance')}</DialogContentText>}
      defaultValues={{ reasons: [], note: '' }}
      body={({ reasons, note }) => ({
        reasons: reasons as string[],
        ...(note === '' ? {} : { note: note as string }),
      })}
      done="contracts.say.advanced"
    >
      <Evidence contract={contract} />
      <TextInput source="note" label="contracts.advance.note" multiline />
    </VerbButton>
  );
}

function Evidence({ contract }: { readonly contract: Contract }) {
  const translate = useTranslate();
  const { data } = useRead<AdvanceReasons>(`/clients/${contract.clientId}/advance-reasons`, {
    contractId: contract.id,
  });
  return (
    <>
      <AdvanceEvidence data={data} />
      <CheckboxGroupInput
        source="reasons"
        label="contracts.advance.reasons"
        validate={required()}
        choices={(data?.reasons ?? []).map(({ reason }) => ({
          id: reason,
          name: translate(`contracts.advance.reason.${reason}`),
        }))}
      />
    </>
  );
}

/** What the books say for each reason. */
export function AdvanceEvidence({ data }: { readonly data: AdvanceReasons | undefined }) {
  const translate = useTranslate();
  const say = useSentence();
  const proven = (data?.reasons ?? []).filter(({ evidence }) => evidence.length > 0);
  if (data !== undefined && proven.length === 0)
    return <Alert severity="info">{translate('contracts.advance.nothing')}</Alert>;
  return (
    <List dense disablePadding>
      {proven.map(({ reason, evidence, clause }) => (
        <ListItem key={reason} disableGutters>
          <ListItemText
            primary={
              <>
                {translate(`contracts.advance.reason.${reason}`)} <Clause reference={clause} />
              </>
            }
            secondary={evidence.map(say).join(' · ')}
            slotProps={{ primary: { component: 'div' } }}
          />
        </ListItem>
      ))}
    </List>
  );
}
