import { Alert, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import { Clause } from '../parts/clause.tsx';
import { Panel } from '../parts/panel.tsx';
import { Rows } from '../parts/rows.tsx';
import { useTermText } from '../parts/term-text.ts';
import { DeviationDialog } from './deviation-dialog.tsx';
import { type Offer } from './offer.ts';
import { type DraftDesk } from './use-draft.ts';
import { type Term, useTerms } from './use-terms.ts';

/** What this offer agrees otherwise than the general terms; of instalments, how many and how far apart (GTC 1.6, 7.8). */
export function Deviations({
  desk: { draft, change },
  faults,
}: {
  readonly desk: DraftDesk;
  readonly faults: Readonly<Record<string, string>>;
}) {
  const translate = useTranslate();
  const termText = useTermText();
  const terms = useTerms();
  const [open, setOpen] = useState<{ readonly name?: string }>();
  const agreed = draft.terms;
  const schedule = terms?.find(({ parameter }) => parameter.name === 'instalmentSchedule');
  const fault = Object.entries(faults).find(([path]) => path.startsWith('terms'))?.[1];
  return (
    <Panel
      title={translate('offers.deviation.title')}
      actions={
        <Button size="small" disabled={terms === undefined} onClick={() => setOpen({})}>
          {translate('offers.deviation.agree')}
        </Button>
      }
    >
      {draft.billingMode === 'instalments' && schedule !== undefined && (
        <Alert
          severity="info"
          sx={{ mb: 1 }}
          action={
            <Button size="small" color="inherit" onClick={() => setOpen({ name: 'instalmentSchedule' })}>
              {translate('offers.deviation.otherSchedule')}
            </Button>
          }
        >
          {translate('offers.deviation.schedule', {
            value: termText(agreed['instalmentSchedule'] ?? schedule.usual),
          })}{' '}
          <Clause reference={schedule.clause.ref} />
        </Alert>
      )}
      <AgreedTerms
        agreed={agreed}
        terms={terms ?? []}
        onChange={(name) => setOpen({ name })}
        onRemove={(name) =>
          change({ terms: Object.fromEntries(Object.entries(agreed).filter(([other]) => other !== name)) })
        }
      />
      {fault !== undefined && <Typography color="error">{fault}</Typography>}
      {open !== undefined && terms !== undefined && (
        <DeviationDialog
          terms={terms}
          name={open.name}
          agreed={agreed}
          onAgree={(name, value) => change({ terms: { ...agreed, [name]: value } })}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Panel>
  );
}

/** The same of an offer that is only read; nothing where nothing deviates. */
export function OfferDeviations({ agreed }: { readonly agreed: Offer['terms'] }) {
  const translate = useTranslate();
  const terms = useTerms();
  if (Object.keys(agreed).length === 0) return null;
  return (
    <Panel title={translate('offers.deviation.title')}>
      <AgreedTerms agreed={agreed} terms={terms ?? []} />
    </Panel>
  );
}

function AgreedTerms({
  agreed,
  terms,
  onChange,
  onRemove,
}: {
  readonly agreed: Offer['terms'];
  readonly terms: readonly Term[];
  readonly onChange?: (name: string) => void;
  readonly onRemove?: (name: string) => void;
}) {
  const translate = useTranslate();
  const termText = useTermText();
  const language = useLocale() === 'en' ? 'en' : 'de';
  return (
    <Rows
      title={translate('offers.deviation.title')}
      empty={translate('offers.deviation.none')}
      rows={terms.filter(({ parameter }) => parameter.name in agreed)}
      keyOf={({ parameter }) => parameter.name}
      columns={[
        {
          name: translate('offers.deviation.term'),
          cell: ({ clause, parameter }) => (
            <>
              {parameter.label[language]} <Clause reference={clause.ref} />
            </>
          ),
        },
        {
          name: translate('offers.deviation.agreed'),
          cell: ({ parameter }) => <strong>{termText(agreed[parameter.name])}</strong>,
        },
        { name: translate('offers.deviation.otherwise'), cell: ({ usual }) => termText(usual) },
        ...(onChange === undefined || onRemove === undefined
          ? []
          : [
              {
                name: translate('offers.deviation.change'),
                cell: ({ parameter: { name, label } }: Term) => (
                  <>
                    <Button
                      size="small"
                      aria-label={`${translate('offers.deviation.change')}: ${label[language]}`}
                      onClick={() => onChange(name)}
                    >
                      {translate('offers.deviation.change')}
                    </Button>
                    <Button
                      size="small"
                      aria-label={`${translate('offers.deviation.remove')}: ${label[language]}`}
                      onClick={() => onRemove(name)}
                    >
                      {translate('offers.deviation.remove')}
                    </Button>
                  </>
                ),
              },
            ]),
      ]}
    />
  );
}
