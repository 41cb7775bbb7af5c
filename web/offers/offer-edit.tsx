import { useState } from 'react';
import { useGetOne, useLocale, useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { draftOf } from './draft.ts';
import { type Offer } from './offer.ts';
import { OfferEditor } from './offer-editor.tsx';

/** Rewrites an offer: a draft is replaced, a sent or declined version stays and a new one begins. */
export function OfferEdit() {
  const { id = '' } = useParams();
  const { data } = useGetOne<Offer>('offers', { id });
  return data === undefined ? null : <Rewriting key={data.id} offer={data} />;
}

function Rewriting({ offer }: { readonly offer: Offer }) {
  const translate = useTranslate();
  const language = useLocale() === 'en' ? 'en' : 'de';
  // What is read anew meanwhile does not overwrite what is being written.
  const [initial] = useState(() => draftOf(offer, language));
  const words = offer.status === 'draft' ? 'offers.edit' : 'offers.revise';
  return <OfferEditor title={translate(words, { number: offer.number })} initial={initial} offer={offer} />;
}
