import { Alert, Typography } from '@mui/material';
import { RadioButtonGroupInput, required, TextInput, useTranslate } from 'react-admin';
import { type FieldValues } from 'react-hook-form';
import { DecimalInput } from '../parts/decimal-input.tsx';
import { ReasonInput } from '../parts/reason-input.tsx';
import { useHolds } from '../parts/use-session.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { type Decision } from './dunning.ts';

/** Management exercises the right or leaves it; what was rendered and what is saved is stated contract by contract. */
export function DecisionForm({ decision }: { readonly decision: Decision }) {
  const translate = useTranslate();
  const decides = useHolds('management');
  const { id, kind, contracts } = decision;
  const states = kind !== 'suspend';
  if (!decides)
    return <Typography color="textSecondary">{translate('dunning.managementDecides')}</Typography>;
  return (
    <VerbButton
      label="dunning.do.decide"
      path={`/decisions/${id}`}
      explanation={
        <>
          {translate(`dunning.rightMeans.${kind}`)}
          {kind === 'withdraw' && <Alert severity="warning">{translate('kontor.irreversible')}</Alert>}
        </>
      }
      defaultValues={{ contracts: contracts.map(({ id: contractId }) => ({ contractId })) }}
      body={bodyOf}
    >
      <RadioButtonGroupInput
        source="choice"
        label="dunning.choice.title"
        validate={required()}
        choices={['take', 'leave'].map((choice) => ({ id: choice, name: `dunning.choice.${choice}` }))}
      />
      <ReasonInput />
      {states &&
        contracts.map(({ id: contractId, number }, index) => (
          <fieldset key={contractId}>
            <legend>{number}</legend>
            <DecimalInput
              source={`contracts.${index}.renderedPercent`}
              label="dunning.renderedPercent"
              optional
            />
            {kind === 'withdraw' && (
              <DecimalInput
                source={`contracts.${index}.savedExpense`}
                label="dunning.savedExpense"
                optional
              />
            )}
            <TextInput source={`contracts.${index}.note`} label="dunning.howKnown" />
          </fieldset>
        ))}
    </VerbButton>
  );
}

interface Statement {
  readonly contractId: string;
  readonly renderedPercent?: string;
  readonly savedExpense?: string;
  readonly note?: string;
}

/** What is left empty is not stated. */
function bodyOf({ choice, reason, contracts }: FieldValues): unknown {
  const stated = ((contracts ?? []) as Statement[]).filter(
    ({ renderedPercent, savedExpense, note }) => renderedPercent || savedExpense || note,
  );
  return {
    choice,
    reason,
    contracts: stated.map(({ contractId, renderedPercent, savedExpense, note = '' }) => ({
      contractId,
      note,
      ...(renderedPercent ? { renderedPercent } : {}),
      ...(savedExpense ? { savedExpense } : {}),
    })),
  };
}
