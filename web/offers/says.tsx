import { DialogContentText } from '@mui/material';
import { useTranslate } from 'react-admin';

/** What a verb of an offer means, before it is confirmed. */
export function Says({ words }: { readonly words: string }) {
  const translate = useTranslate();
  return <DialogContentText>{translate(`offers.say.${words}`)}</DialogContentText>;
}
