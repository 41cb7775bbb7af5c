import { useTranslate } from 'react-admin';

const known = ['schedule', 'terms', 'demo', 'installation'];

/** Who: a person, a client or a token by name, the timetable and the terms in words. */
export function By({ actor }: { readonly actor: string }) {
  const translate = useTranslate();
  return (
    <span>
      {known.includes(actor) ? translate(`kontor.by.${actor}`) : actor.replace(/^(user|token|client):/, '')}
    </span>
  );
}
