import { required, TextInput } from 'react-admin';

/** Why somebody decides so: asked wherever the API keeps a reason, and read years later. */
export function ReasonInput({
  source = 'reason',
  label = 'kontor.reason.input',
  optional = false,
}: {
  readonly source?: string;
  readonly label?: string;
  readonly optional?: boolean;
}) {
  return (
    <TextInput
      source={source}
      label={label}
      multiline
      minRows={2}
      {...(optional ? {} : { validate: required() })}
    />
  );
}
