import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocale } from 'react-admin';
import { api, Refusal } from '../http/api.ts';
import { bodyOf, type Draft, priceable } from './draft.ts';
import { type OfferPreview } from './offer.ts';

/** A value that has rested for so many milliseconds. */
export function useRested<T>(value: T, milliseconds: number): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return rested;
}

/** The draft with stand-ins for what is missing, as the previews of the API take it. */
export function usePreviewBody(draft: Draft, offerId: string | undefined) {
  const language = useLocale() === 'en' ? 'en' : 'de';
  return {
    ...bodyOf(priceable(draft), language),
    ...(draft.clientId === '' ? {} : { clientId: draft.clientId }),
    ...(offerId === undefined ? {} : { offerId }),
  };
}

/** What the server makes of the draft, a moment after the last keystroke; and what it refuses, by field. */
export function usePricePreview(draft: Draft, offerId: string | undefined) {
  const body = useRested(JSON.stringify(usePreviewBody(draft, offerId)), 250);
  const { data, error, isFetching } = useQuery({
    queryKey: ['offer preview', body],
    queryFn: ({ signal }) =>
      api<OfferPreview>('/offers/preview', { method: 'POST', body: JSON.parse(body) as unknown, signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  });
  const refusal = error instanceof Refusal ? error : undefined;
  return { price: data, refusal, isFetching };
}

/** The messages of a refusal by the path of their field, as the person reads them. */
export function faultsOf(
  refusal: Refusal | undefined,
  say: (sentence: string) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries((refusal?.problem.errors ?? []).map(({ path, message }) => [path, say(message)]));
}
