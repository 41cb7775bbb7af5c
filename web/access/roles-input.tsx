import { useId } from 'react';
import { SelectArrayInput, type SelectArrayInputProps, required, ValidationError } from 'react-admin';
import { useFormState } from 'react-hook-form';

/** What somebody may do: one role or several. What is wrong with the choice is told to who does not see it, too. */
export function RolesInput({
  roles,
  ...props
}: { readonly roles: readonly string[] } & Pick<SelectArrayInputProps, 'label' | 'defaultValue'>) {
  const id = useId();
  const message = useFormState({ name: 'roles' }).errors['roles']?.message;
  return (
    <>
      <SelectArrayInput
        source="roles"
        validate={required()}
        choices={roles.map((role) => ({ id: role, name: `kontor.role.${role}` }))}
        options={{ SelectDisplayProps: { 'aria-describedby': id } }}
        {...props}
      />
      <span id={id} hidden>
        {typeof message === 'string' && <ValidationError error={message} />}
      </span>
    </>
  );
}
