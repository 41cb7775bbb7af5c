import { Typography } from '@mui/material';
import { RadioButtonGroupInput, required, TextInput, useTranslate } from 'react-admin';
import { useWatch, type FieldValues } from 'react-hook-form';
import { DecimalInput } from '../parts/decimal-input.tsx';
import { ReasonInput } from '../parts/reason-input.tsx';
import { VerbButton } from '../parts/verb-button.tsx';
import { type Matter } from './matter.ts';

type Decision = NonNullable<Matter['decision']>;

/** Exercises a right under GTC 7.10, or leaves it for now; either cannot be taken back, and both keep their reason. */
export function DecideRight({ decision }: { readonly decision: Decision }) {
  const translate = useTranslate();
  return (
    <VerbButton
      label="matters.do.decide"
      path={`/decisions/${decision.id}`}
      button={{ variant: 'contained' }}
      explanation={<Typography>{translate(`matters.explained.${decision.kind}`)}</Typography>}
      body={(values) => bodyOf(values, decision)}
    >
      <RadioButtonGroupInput
        source="choice"
        label="matters.choice"
        row={false}
        validate={required()}
        choices={['take', 'leave'].map((id) => ({ id, name: `matters.choices.${id}` }))}
      />
      <Statements decision={decision} />
      <ReasonInput />
    </VerbButton>
  );
}

/** What a person states about each contract, where the right is about what was rendered or is saved. */
function Statements({ decision }: { readonly decision: Decision }) {
  const translate = useTranslate();
  const choice = useWatch({ name: 'choice' }) as string | undefined;
  if (choice !== 'take' || decision.kind === 'suspend') return null;
  return decision.contracts.map(({ id, number }, index) => (
    <fieldset key={id} style={{ border: 0, padding: 0, margin: 0 }}>
      <Typography component="legend" variant="body2" color="textSecondary">
        {translate('matters.statement', { number })}
      </Typography>
      <DecimalInput source={`contracts.${index}.renderedPercent`} label="matters.fact.rendered" optional />
      {decision.kind === 'withdraw' && (
        <DecimalInput source={`contracts.${index}.savedExpense`} label="matters.fact.savedExpense" optional />
      )}
      <TextInput source={`contracts.${index}.note`} label="matters.howKnown" />
    </fieldset>
  ));
}

/** Only contracts about which something was stated. */
function bodyOf({ choice, reason, contracts = [] }: FieldValues, decision: Decision): unknown {
  const stated = decision.contracts.flatMap(({ id }, index) => {
    const { renderedPercent, savedExpense, note } = (contracts[index] ?? {}) as Record<
      string,
      string | undefined
    >;
    if (!renderedPercent && !savedExpense && !note) return [];
    return [
      {
        contractId: id,
        ...(renderedPercent ? { renderedPercent } : {}),
        ...(savedExpense ? { savedExpense } : {}),
        note: note ?? '',
      },
    ];
  });
  return { choice, reason, ...(choice === 'take' ? { contracts: stated } : {}) };
}
