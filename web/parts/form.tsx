import { Form as AdminForm, type FormProps } from 'react-admin';

/** A form whose mistakes Kontor names in the person's language, at the field; the browser's own messages know neither. */
export function Form(props: FormProps) {
  return <AdminForm noValidate {...props} />;
}
