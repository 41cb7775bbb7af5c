import { Grid, TextField, type TextFieldProps } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Panel } from '../parts/panel.tsx';
import { Choice } from './offer-facts.tsx';
import { type Draft } from './draft.ts';
import { type OfferPreview } from './offer.ts';
import { type DraftDesk } from './use-draft.ts';

interface OfferTermsProps {
  readonly desk: DraftDesk;
  readonly faults: Readonly<Record<string, string>>;
  readonly price: OfferPreview | undefined;
}

const treatments = ['domestic', 'reverse-charge', 'third-country', 'small-business'] as const;

/** What an offer says besides its lines: discount, VAT, term, time of supply, introduction. */
export function OfferTerms({ desk, faults, price }: OfferTermsProps) {
  const translate = useTranslate();
  const { draft, change } = desk;
  const text = (name: 'introduction' | 'expectedSupply' | 'discountPercent', more: TextFieldProps = {}) => (
    <TextField
      fullWidth
      margin="none"
      label={translate(`offers.field.${name}`)}
      value={draft[name]}
      onChange={(event) => change({ [name]: event.target.value })}
      error={faults[name] !== undefined}
      helperText={faults[name]}
      {...more}
    />
  );
  const recurs = price?.lines.some(({ cadence }) => cadence !== null) === true || draft.termKind !== '';
  const proposed = price === undefined ? '' : translate(`offers.vatTreatment.${price.vatTreatment}`);
  return (
    <Panel title={translate('offers.further')}>
      <Grid container spacing={1.5}>
        <Grid size={{ xs: 12, sm: 4 }}>
          {text('discountPercent', {
            slotProps: { htmlInput: { inputMode: 'decimal' }, inputLabel: { shrink: true } },
            placeholder: '0',
          })}
        </Grid>
        <Grid size={{ xs: 12, sm: 4 }}>
          <Choice
            label={translate('offers.field.vatTreatment')}
            value={draft.vatTreatment ?? ''}
            values={treatments}
            words="offers.vatTreatment"
            none={
              draft.vatTreatment === ''
                ? translate('offers.vatTreatment.proposed', { treatment: proposed })
                : translate('offers.vatTreatment.as_proposed')
            }
            fault={faults['vatTreatment']}
            onChange={(value) => change({ vatTreatment: value as Draft['vatTreatment'] })}
          />
        </Grid>
        <Grid size={{ xs: 12, sm: 4 }}>{text('expectedSupply')}</Grid>
        {recurs && <Term desk={desk} faults={faults} />}
        <Grid size={12}>{text('introduction', { multiline: true, minRows: 2, maxRows: 10 })}</Grid>
      </Grid>
    </Panel>
  );
}

/** How long what recurs is to run (GTC 3.8). */
function Term({ desk, faults }: Omit<OfferTermsProps, 'price'>) {
  const translate = useTranslate();
  const { draft, change } = desk;
  return (
    <>
      <Grid size={{ xs: 12, sm: 4 }}>
        <Choice
          label={translate('offers.field.term')}
          value={draft.termKind}
          values={['indefinite', 'fixed', 'auto-renewing']}
          words="offers.term"
          none={translate('offers.term.usual')}
          fault={faults['term'] ?? faults['term.kind']}
          onChange={(value) => change({ termKind: value as Draft['termKind'] })}
        />
      </Grid>
      <Grid size={{ xs: 6, sm: 4 }}>
        <TextField
          fullWidth
          margin="none"
          type="date"
          disabled={draft.termKind === ''}
          label={translate('offers.field.termStart')}
          value={draft.termStart}
          onChange={(event) => change({ termStart: event.target.value })}
          error={faults['term.startsOn'] !== undefined}
          helperText={faults['term.startsOn']}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      </Grid>
      <Grid size={{ xs: 6, sm: 2 }}>
        <Months field="termMonths" fault={faults['term.months']} desk={desk} />
      </Grid>
      <Grid size={{ xs: 6, sm: 2 }}>
        {draft.termKind === 'auto-renewing' && (
          <Months field="termRenewal" fault={faults['term.renewalMonths']} desk={desk} />
        )}
      </Grid>
    </>
  );
}

function Months({
  field,
  fault,
  desk: { draft, change },
}: Pick<OfferTermsProps, 'desk'> & {
  readonly field: 'termMonths' | 'termRenewal';
  readonly fault: string | undefined;
}) {
  const translate = useTranslate();
  return (
    <TextField
      fullWidth
      margin="none"
      disabled={draft.termKind === '' || draft.termKind === 'indefinite'}
      label={translate(`offers.field.${field}`)}
      value={draft[field]}
      onChange={(event) => change({ [field]: event.target.value.replaceAll(/\D/g, '') })}
      error={fault !== undefined}
      helperText={fault}
      slotProps={{ htmlInput: { inputMode: 'numeric' } }}
    />
  );
}
