import { AutocompleteInput, ReferenceInput, type ReferenceInputProps, required } from 'react-admin';

/** A client, found by a part of the name. */
export function ClientFilter({
  source,
  label = 'kontor.client',
  mandatory = false,
  ...props
}: { readonly source: string; readonly label?: string; readonly mandatory?: boolean; readonly alwaysOn?: boolean } & Omit<
  ReferenceInputProps,
  'reference' | 'children'
>) {
  return (
    <ReferenceInput source={source} reference="clients" perPage={20} sort={{ field: 'name', order: 'ASC' }} {...props}>
      <AutocompleteInput
        label={label}
        optionText="name"
        filterToQuery={(name: string) => (name === '' ? {} : { name })}
        {...(mandatory ? { validate: required() } : {})}
        sx={{ minWidth: 220 }}
      />
    </ReferenceInput>
  );
}
