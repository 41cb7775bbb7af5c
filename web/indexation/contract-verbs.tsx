import { useState } from 'react';
import {
  AutocompleteInput,
  DateInput,
  NumberInput,
  ReferenceInput,
  required,
  TextInput,
  useTranslate,
} from 'react-admin';
import { DecimalInput } from '../parts/decimal-input.tsx';
import { FileFieldInput } from '../parts/file-field-input.tsx';
import { ReasonInput } from '../parts/reason-input.tsx';
import { useHolds, useSession } from '../parts/use-session.ts';
import { ofRows } from '../parts/listing.tsx';
import { VerbButton } from '../parts/verb-button.tsx';
import { type Proof, proofOf } from '../parts/proof.ts';

/** Leaves a contract out of the adjustment of a year, or passes on costs that rose. */
export function ContractVerbs() {
  const translate = useTranslate();
  const decides = useHolds('finance', 'management');
  const today = useSession()?.today ?? '';
  const [contractId, setContractId] = useState('');
  const [evidence, setEvidence] = useState<Proof>();
  if (!decides) return null;
  return (
    <>
      <VerbButton
        label="indexation.do.leaveOut"
        path={`/contracts/${contractId}/index-omissions`}
        explanation={translate('indexation.means.leaveOut')}
        defaultValues={{ year: Number(today.slice(0, 4)) }}
        body={({ year, reason }) => ({ year, reason })}
      >
        <ContractChoice onChoose={setContractId} />
        <NumberInput source="year" label="indexation.year" validate={required()} />
        <ReasonInput />
      </VerbButton>
      <VerbButton
        label="indexation.do.passOn"
        path={`/contracts/${contractId}/cost-increases`}
        explanation={`${translate('indexation.means.passOn')} ${translate('kontor.irreversible')}`}
        body={({ percent, validFrom, reason, title, dated }) => ({
          percent,
          validFrom,
          reason,
          evidence: { title, dated, content: evidence?.content ?? '' },
        })}
      >
        <ContractChoice onChoose={setContractId} />
        <DecimalInput source="percent" label="indexation.percent" />
        <DateInput source="validFrom" label="indexation.validFrom" validate={required()} />
        <ReasonInput />
        <TextInput source="title" label="indexation.evidence" validate={required()} />
        <DateInput source="dated" label="indexation.dated" validate={required()} />
        <FileFieldInput
          source="file"
          label="indexation.evidenceFile"
          accept={{ 'application/pdf': ['.pdf'] }}
          onChoose={(file) => void proofOf(file).then(setEvidence)}
        />
      </VerbButton>
    </>
  );
}

const newestFirst = { field: 'created', order: 'DESC' } as const;

function ContractChoice({ onChoose }: { readonly onChoose: (id: string) => void }) {
  return (
    <ReferenceInput
      source="contractId"
      reference="contracts"
      perPage={100}
      sort={newestFirst}
      queryOptions={ofRows}
    >
      <AutocompleteInput
        label="indexation.contract"
        optionText={({ number, title, clientName }: Readonly<Record<string, string>>) =>
          [number, clientName, title].filter(Boolean).join(' · ')
        }
        validate={required()}
        onChange={(id: unknown) => onChoose(typeof id === 'string' ? id : '')}
      />
    </ReferenceInput>
  );
}
