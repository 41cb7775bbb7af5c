import { Typography } from '@mui/material';
import { useState } from 'react';
import {
  AutocompleteInput,
  DateInput,
  ReferenceInput,
  required,
  SelectInput,
  TextInput,
  useTranslate,
} from 'react-admin';
import { type FieldValues, useController, useWatch } from 'react-hook-form';
import { DecimalInput } from '../parts/decimal-input.tsx';
import { useHolds, useSession } from '../parts/use-session.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { TargetPicker } from './target-picker.tsx';
import { type Person, type Target } from './time.ts';

/** Enters what an hour costs from a day on, or corrects what was entered for that day. */
export function NewRateButton({ people }: { readonly people: readonly Person[] }) {
  const translate = useTranslate();
  const today = useSession()?.today;
  if (!useHolds('finance', 'management')) return null;
  return (
    <VerbButton
      label="time.people.newRate"
      path="/rates"
      defaultValues={{ of: 'everything', by: 'anybody', validFrom: today, hourly: '' }}
      body={rateBody}
      done="time.people.rateEntered"
      explanation={
        <Typography variant="body2" color="textSecondary">
          {translate('time.people.correct')}
        </Typography>
      }
    >
      <RateInputs people={people} />
    </VerbButton>
  );
}

function RateInputs({ people }: { readonly people: readonly Person[] }) {
  const { of, by } = useWatch();
  return (
    <>
      <DecimalInput source="hourly" label="time.people.hourly" autoFocus />
      <DateInput source="validFrom" label="time.people.validFrom" validate={required()} />
      <SelectInput
        source="of"
        label="time.people.of"
        choices={choices('everything', 'clientAll', 'contract')}
        validate={required()}
      />
      {of === 'clientAll' && (
        <ReferenceInput source="clientId" reference="clients" sort={{ field: 'name', order: 'ASC' }}>
          <AutocompleteInput
            label="time.people.clientAll"
            optionText="name"
            filterToQuery={(name: string) => ({ name })}
            validate={required()}
          />
        </ReferenceInput>
      )}
      {of === 'contract' && <ContractField />}
      <SelectInput
        source="by"
        label="time.people.by"
        choices={choices('anybody', 'person', 'role')}
        validate={required()}
      />
      {by === 'person' && (
        <SelectInput
          source="personId"
          label="time.people.person"
          choices={[...people]}
          optionText="name"
          translateChoice={false}
          validate={required()}
        />
      )}
      {by === 'role' && <TextInput source="role" label="time.people.role" validate={required()} />}
    </>
  );
}

function ContractField() {
  const translate = useTranslate();
  const rules = { required: translate('ra.validation.required') };
  const { field, fieldState } = useController({ name: 'contractId', rules });
  const [target, setTarget] = useState<Target | null>(null);
  return (
    <TargetPicker
      label={translate('time.people.contract')}
      value={target}
      error={fieldState.error?.message}
      onChange={(chosen) => {
        setTarget(chosen);
        field.onChange(chosen?.contractId ?? '');
      }}
    />
  );
}

function choices(...ids: readonly string[]) {
  const words: Readonly<Record<string, string>> = { anybody: 'everybody' };
  return ids.map((id) => ({ id, name: `time.people.${words[id] ?? id}` }));
}

/** Only what narrows the rate. */
function rateBody({ of, by, hourly, validFrom, clientId, contractId, personId, role }: FieldValues) {
  return {
    hourly: hourly as string,
    validFrom,
    ...(of === 'clientAll' ? { clientId } : {}),
    ...(of === 'contract' ? { contractId } : {}),
    ...(by === 'person' ? { personId } : {}),
    ...(by === 'role' ? { role } : {}),
  };
}
