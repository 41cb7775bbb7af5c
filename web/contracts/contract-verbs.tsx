import { DialogContentText } from '@mui/material';
import { DateInput, required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { type LocalDate, useFigures } from '../parts/figures.ts';
import { ReasonInput } from '../parts/reason-input.tsx';
import { useHolds, useSession } from '../parts/use-session.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { type Contract } from './contract.ts';

/** What may be done with a contract now, by who may do it. */
export function ContractVerbs({ contract }: { readonly contract: Contract }) {
  const translate = useTranslate();
  const maySell = useHolds('account_manager', 'management');
  const decides = useHolds('management');
  const may = (action: string) => contract.actions.includes(action);
  const verb = (action: 'release' | 'suspend' | 'resume', path: string) => (
    <VerbButton
      label={`contracts.do.${action}`}
      path={`/contracts/${contract.id}/${path}`}
      explanation={<DialogContentText>{translate(`contracts.say.${action}`)}</DialogContentText>}
      defaultValues={{ reason: '' }}
    >
      <ReasonInput />
    </VerbButton>
  );
  return (
    <>
      {decides && may('suspend') && verb('suspend', 'suspend')}
      {decides && may('resume') && verb('resume', 'resume')}
      {maySell && may('terminate') && <Terminate contract={contract} />}
      {maySell && may('withdraw termination') && (
        <VerbButton
          label="contracts.do.withdraw_termination"
          path={`/contracts/${contract.id}/terminations/withdrawal`}
          explanation={
            <DialogContentText>{translate('contracts.say.withdraw_termination')}</DialogContentText>
          }
          defaultValues={{ agreement: '' }}
        >
          <TextInput
            source="agreement"
            label="contracts.termination.agreement"
            validate={required()}
            multiline
          />
        </VerbButton>
      )}
      {maySell && may('release') && verb('release', 'release')}
    </>
  );
}

/** Records a notice as it arrived; what it would bring about stands in the dates of the term (GTC 3.8, 8.14). */
function Terminate({ contract }: { readonly contract: Contract }) {
  const translate = useTranslate();
  const today = useSession()?.today;
  const { shortDay } = useFigures();
  const end = contract.term?.earliestEnd ?? null;
  return (
    <VerbButton
      label="contracts.do.terminate"
      path={`/contracts/${contract.id}/terminations`}
      explanation={
        <DialogContentText>
          {translate('contracts.say.terminate', { end: end === null ? '–' : shortDay(end as LocalDate) })}
        </DialogContentText>
      }
      defaultValues={{ by: 'client', form: 'registered-mail', evidence: '', receivedOn: today, reason: '' }}
      body={({ reason, ...rest }) => (reason === '' ? rest : { ...rest, reason: reason as string })}
    >
      <SelectInput
        source="by"
        label="contracts.termination.by"
        validate={required()}
        choices={['client', 'agency'].map((id) => ({ id, name: `contracts.termination.side.${id}` }))}
      />
      <SelectInput
        source="form"
        label="contracts.termination.form"
        validate={required()}
        choices={['registered-mail', 'written'].map((id) => ({
          id,
          name: `contracts.termination.forms.${id}`,
        }))}
      />
      <TextInput source="evidence" label="contracts.termination.evidence" validate={required()} />
      <DateInput source="receivedOn" label="contracts.termination.receivedOn" validate={required()} />
      <ReasonInput optional />
    </VerbButton>
  );
}
