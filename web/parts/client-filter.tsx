import { AutocompleteInput, ReferenceInput, required } from 'react-admin';

/** A client, found by a part of the name. */
export function ClientFilter({
  source,
  label = 'kontor.client',
  mandatory = false,
  onChoose,
}: {
  readonly source: string;
  readonly label?: string;
  readonly mandatory?: boolean;
  /** Shown from the start, where it is a filter of a list. */
  readonly alwaysOn?: boolean;
  readonly onChoose?: (id: string) => void;
}) {
  return (
    <ReferenceInput source={source} reference="clients" perPage={20} sort={{ field: 'name', order: 'ASC' }}>
      <AutocompleteInput
        label={label}
        optionText="name"
        filterToQuery={(name: string) => (name === '' ? {} : { name })}
        sx={{ minWidth: 220 }}
        {...(mandatory ? { validate: required() } : {})}
        {...(onChoose === undefined
          ? {}
          : { onChange: (id: unknown) => onChoose(typeof id === 'string' ? id : '') })}
      />
    </ReferenceInput>
  );
}
