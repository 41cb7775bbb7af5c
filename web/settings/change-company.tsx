import { Typography } from '@mui/material';
import { BooleanInput, required, TextInput, useTranslate } from 'react-admin';
import { type FieldValues } from 'react-hook-form';
import { base64Of } from '../parts/base64-of.ts';
import { FileFieldInput } from '../parts/file-field-input.tsx';
import { VerbButton } from '../parts/verb-button.tsx';
import { type CompanyData } from './company-data.ts';

const needed: ReadonlySet<string> = new Set([
  'name',
  'address.street',
  'address.postalCode',
  'address.city',
  'address.country',
  'registeredSeat',
  'email',
  'bank.accountHolder',
  'bank.iban',
  'colour',
  'defaultVatRate',
]);

const fields = [
  'name',
  'legalForm',
  'address.street',
  'address.postalCode',
  'address.city',
  'address.country',
  'vatId',
  'taxNumber',
  'registerNumber',
  'registerCourt',
  'registeredSeat',
  'email',
  'phone',
  'website',
  'portalUrl',
  'contact',
  'bank.accountHolder',
  'bank.iban',
  'bank.bic',
  'bank.name',
  'defaultVatRate',
  'colour',
] as const;

/** Replaces the agency's own data; papers already made keep what they show. */
export function ChangeCompany({ company }: { readonly company: CompanyData }) {
  const { hasLogo: _hasLogo, ...entry } = company;
  return (
    <VerbButton
      label="company.change"
      path="/company"
      method="PUT"
      defaultValues={entry}
      body={(values) => emptyIsNull(values)}
      explanation={<Kept />}
    >
      {fields.map((field) => (
        <TextInput
          key={field}
          source={field}
          label={`company.field.${field.replace('address.', '').replace('bank.name', 'bankName').replace('bank.', '')}`}
          {...(needed.has(field) ? { validate: required() } : {})}
        />
      ))}
      <BooleanInput source="smallBusiness" label="company.field.smallBusiness" />
      <BooleanInput source="reviewOverrunNotices" label="company.field.reviewOverrunNotices" />
    </VerbButton>
  );
}

export function ChangeLogo() {
  return (
    <VerbButton
      label="company.changeLogo"
      path="/company/logo"
      method="PUT"
      body={async ({ logo }) => {
        const { rawFile } = logo as { rawFile: File };
        return { mediaType: rawFile.type, content: await base64Of(rawFile) };
      }}
      explanation={<Kept />}
    >
      <FileFieldInput
        source="logo"
        label="company.logo"
        accept={{ 'image/png': ['.png'], 'image/jpeg': ['.jpg', '.jpeg'] }}
      />
    </VerbButton>
  );
}

function Kept() {
  const translate = useTranslate();
  return <Typography>{translate('company.kept')}</Typography>;
}

/** What is left empty is not known. */
function emptyIsNull(values: FieldValues): FieldValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value === ''
        ? null
        : typeof value === 'object' && value !== null
          ? emptyIsNull(value as FieldValues)
          : value,
    ]),
  );
}
