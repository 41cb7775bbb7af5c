import { Alert, Box, Button, Stack } from '@mui/material';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useLocale, useNotify, useStore, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { focusFault } from '../parts/arrival.ts';
import { PageHead } from '../parts/page-head.tsx';
import { Panel } from '../parts/panel.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { useSentence } from '../parts/sentences.ts';
import { useVerb } from '../parts/use-verb.ts';
import { bodyOf, type Draft } from './draft.ts';
import { Deviations } from './deviations.tsx';
import { FreeLines } from './free-lines.tsx';
import { forgetDraft, keptDraft, useKeptDraft } from './kept-draft.ts';
import { Lines } from './lines.tsx';
import { useMissing, withoutBlankLines } from './missing.ts';
import { type Offer } from './offer.ts';
import { OfferFacts } from './offer-facts.tsx';
import { OfferTerms } from './offer-terms.tsx';
import { PaperBeside } from './paper-beside.tsx';
import { Totals } from './totals.tsx';
import { useDraft } from './use-draft.ts';
import { faultsOf, usePricePreview } from './use-preview.ts';

interface OfferEditorProps {
  readonly title: string;
  readonly initial: Draft;
  /** The offer that is rewritten. */
  readonly offer?: Offer;
}

/** Writes an offer: by keyboard, with its price and its paper beside it. */
export function OfferEditor({ title, initial, offer }: OfferEditorProps) {
  const translate = useTranslate();
  const language = useLocale() === 'en' ? 'en' : 'de';
  const navigate = useNavigate();
  const notify = useNotify();
  const name = offer?.id ?? 'new';
  const [kept] = useState(() => keptDraft(name));
  const desk = useDraft(kept ?? initial);
  const [start, setStart] = useState(initial);
  const [isComplained, setComplained] = useState(false);
  const [besides, setBesides] = useStore('offers.paper', false);
  const isChanged = desk.draft !== start;
  useKeptDraft(name, desk.draft, isChanged);
  const { price, refusal: fault } = usePricePreview(desk.draft, offer?.id);
  const saving = useVerb<Offer>(
    offer === undefined ? '/offers' : `/offers/${offer.id}`,
    offer === undefined ? 'POST' : 'PUT',
  );
  const missing = useMissing(desk.draft);
  const say = useSentence();
  const faults = {
    ...faultsOf(fault, say),
    ...faultsOf(saving.refusal, say),
    ...(isComplained ? missing : {}),
  };
  const here = useRef<HTMLElement>(null);
  const [stops, setStops] = useState(0);
  // Once what is wrong stands at the fields.
  useEffect(() => {
    if (stops > 0) focusFault(here.current);
  }, [stops]);

  async function save(thenSend: boolean) {
    setComplained(true);
    if (Object.keys(missing).length > 0) {
      setStops((stops) => stops + 1);
      return;
    }
    const written = withoutBlankLines(desk.draft);
    desk.restore(written);
    const body = bodyOf(written, language);
    const saved = await saving.perform(offer === undefined ? { clientId: written.clientId, ...body } : body);
    if (saved === undefined) {
      setStops((stops) => stops + 1);
      return;
    }
    forgetDraft(name);
    notify('offers.saved', { type: 'success', messageArgs: { number: saved.number } });
    await navigate(`/offers/${saved.id}/show`, { state: { send: thenSend } });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    void save(false);
  }

  return (
    <Box ref={here} onKeyDown={onKeyDown}>
      <PageHead title={title}>
        <Button size="small" onClick={() => setBesides(!besides)} aria-pressed={besides}>
          {translate(besides ? 'offers.paper.hide' : 'offers.paper.show')}
        </Button>
        <Button variant="outlined" size="small" loading={saving.busy} onClick={() => void save(false)}>
          {translate('offers.save')}
        </Button>
        <Button variant="contained" size="small" loading={saving.busy} onClick={() => void save(true)}>
          {translate('offers.save_and_send')}
        </Button>
      </PageHead>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            lg: besides ? 'minmax(0, 3fr) minmax(0, 2fr)' : 'minmax(0, 1fr)',
          },
        }}
      >
        <Stack sx={{ gap: 2, minWidth: 0 }}>
          {kept !== undefined && isChanged && (
            <Alert
              severity="info"
              action={
                <Button
                  size="small"
                  color="inherit"
                  onClick={() => {
                    forgetDraft(name);
                    desk.restore(initial);
                    setStart(initial);
                  }}
                >
                  {translate('offers.kept.drop')}
                </Button>
              }
            >
              {translate('offers.kept.restored')}
            </Alert>
          )}
          <OfferFacts
            desk={desk}
            faults={faults}
            clientFixed={offer !== undefined}
            onDone={() => here.current?.querySelector<HTMLElement>('[data-line] textarea')?.focus()}
          />
          <Lines desk={desk} faults={faults} price={price} narrow={besides} />
          <Panel title={translate('offers.price')}>
            {price !== undefined && <Totals price={price} why={<FreeLines lines={price.lines} />} />}
          </Panel>
          <OfferTerms desk={desk} faults={faults} price={price} />
          <Deviations desk={desk} faults={faults} />
          <RefusalNotice refusal={saving.refusal ?? (isComplained ? fault : undefined)} />
        </Stack>
        {besides && (
          <Box sx={{ minWidth: 0, position: { lg: 'sticky' }, top: 64, alignSelf: 'start' }}>
            <PaperBeside draft={desk.draft} {...(offer === undefined ? {} : { offerId: offer.id })} />
          </Box>
        )}
      </Box>
    </Box>
  );
}
