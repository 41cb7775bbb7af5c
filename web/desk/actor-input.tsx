import { TextInput, type TextInputProps } from 'react-admin';

/** Who are no users; what begins like one of them is sent as it is typed. */
const others = ['token:', 'client:', 'user:', 'schedule', 'terms', 'demo', 'installation'];

/** Somebody of the journal by the beginning of the name; a person is written there as "user:" and the address. */
export function ActorInput(props: TextInputProps) {
  return (
    <TextInput
      parse={(text: string) =>
        text === '' || others.some((other) => other.startsWith(text) || text.startsWith(other))
          ? text
          : `user:${text}`
      }
      format={(value: string | undefined) => value?.replace(/^user:/, '') ?? ''}
      resettable
      {...props}
    />
  );
}
