import { Alert } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import { Money } from '../../src/money/money.ts';

/** Which lines cost nothing: that may be meant, or a price was forgotten. Nothing where every line has a price. */
export function FreeLines({ lines }: { readonly lines: readonly { readonly net: string }[] }) {
  const translate = useTranslate();
  const language = useLocale() === 'en' ? 'en-GB' : 'de-AT';
  const free = lines.flatMap(({ net }, index) => (Money.of(net).isZero() ? [String(index + 1)] : []));
  if (free.length === 0) return null;
  const positions = new Intl.ListFormat(language).format(free);
  return (
    <Alert severity="info" role="note" sx={{ mt: 1 }}>
      {translate('offers.total.free', { smart_count: free.length, positions })}
    </Alert>
  );
}
