import { useGetOne, useLocale, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { draftOf, emptyDraft } from './draft.ts';
import { type Offer } from './offer.ts';
import { OfferEditor } from './offer-editor.tsx';

/** A new offer: empty, for a client (`?clientId=`), or like another one (`?from=`). */
export function OfferCreate() {
  const translate = useTranslate();
  const language = useLocale() === 'en' ? 'en' : 'de';
  const [asked] = useSearchParams();
  const from = asked.get('from') ?? '';
  const { data } = useGetOne<Offer>('offers', { id: from }, { enabled: from !== '' });
  if (from !== '' && data === undefined) return null;
  const initial =
    data === undefined
      ? emptyDraft(asked.get('clientId') ?? '')
      : { ...draftOf(data, language), validUntil: '' };
  return <OfferEditor key={from} title={translate('offers.new')} initial={initial} />;
}
