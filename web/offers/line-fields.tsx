import { Box, FormControlLabel, Switch, TextField, type TextFieldProps } from '@mui/material';
import { type KeyboardEvent, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { type DraftLine, usualUnit } from './draft.ts';
import { lineKinds } from './offer.ts';

interface LineFieldProps {
  readonly line: DraftLine;
  readonly position: number;
  readonly wide: boolean;
  /** What the server refuses, by field. */
  readonly faults: Readonly<Record<string, string>>;
  /** The VAT rate that is proposed. */
  readonly proposedVat: string;
  readonly onChange: (changes: Partial<DraftLine>) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

const unitsOf: Readonly<Record<DraftLine['kind'], readonly string[]>> = {
  'lump-sum': ['pauschal', 'Stk', 'Tag'],
  effort: ['h', 'Tag'],
  'hour-pool': ['h'],
  recurring: ['Monat', 'Quartal', 'Jahr', 'Stk'],
  licence: ['Stk', 'Monat', 'Jahr'],
  'third-party': ['Stk', 'Jahr', 'pauschal'],
};

/** The fields that every line has, in one row where there is room for it. */
export function LineFields({ line, position, wide, faults, proposedVat, onChange }: LineFieldProps) {
  const translate = useTranslate();
  const field = (name: keyof DraftLine, more: Omit<TextFieldProps, 'onChange'> = {}) => (
    <LineField
      name={name}
      value={String(line[name])}
      position={position}
      wide={wide}
      fault={faults[name]}
      onChange={(value) => onChange({ [name]: value })}
      {...more}
    />
  );
  const figures = {
    slotProps: { htmlInput: { inputMode: 'decimal', style: { textAlign: 'right' } } },
  } as const;
  return (
    <>
      <LineField
        name="kind"
        value={line.kind}
        position={position}
        wide={wide}
        fault={faults['kind']}
        onChange={(kind) => onChange(kindChanged(line, kind as DraftLine['kind']))}
        select
      >
        {lineKinds.map((kind) => (
          <option key={kind} value={kind}>
            {translate(`offers.kind.${kind}`)}
          </option>
        ))}
      </LineField>
      {field('description', { multiline: true, maxRows: 6 })}
      {field('quantity', figures)}
      {field('unit', { slotProps: { htmlInput: { list: `units-${line.kind}` } } })}
      {field('unitPrice', figures)}
      {field('discountPercent', { ...figures, placeholder: '0' })}
      {field('vatRate', { ...figures, placeholder: proposedVat })}
    </>
  );
}

/** Suggestions for units by kind, once a page. */
export function UnitLists() {
  return (
    <>
      {lineKinds.map((kind) => (
        <datalist key={kind} id={`units-${kind}`}>
          {unitsOf[kind].map((unit) => (
            <option key={unit} value={unit} />
          ))}
        </datalist>
      ))}
    </>
  );
}

/** What only some kinds of line have: their period, whose account they are bought on, a binding estimate. */
export function KindFields({ line, position, wide, faults, onChange }: Omit<LineFieldProps, 'proposedVat'>) {
  const translate = useTranslate();
  const choice = (
    name: 'cadence' | 'billed' | 'account',
    words: string,
    values: readonly string[],
    none: string,
  ) => (
    <LineField
      name={name}
      value={line[name] ?? ''}
      position={position}
      wide={false}
      fault={faults[name]}
      onChange={(value) => onChange({ [name]: value })}
      select
      sx={{ minWidth: wide ? 170 : 130 }}
    >
      <option value="">{translate(none)}</option>
      {values.map((value) => (
        <option key={value} value={value}>
          {translate(`${words}.${value}`)}
        </option>
      ))}
    </LineField>
  );
  const fields: ReactNode[] = [];
  if (['recurring', 'hour-pool', 'licence', 'effort'].includes(line.kind) && mayRecur(line)) {
    const usual =
      line.kind === 'licence' || line.kind === 'effort' ? 'offers.cadence.once' : 'offers.cadence.usual';
    fields.push(choice('cadence', 'offers.cadence', ['month', 'quarter', 'half-year', 'year'], usual));
    fields.push(choice('billed', 'offers.billed', ['in-advance', 'in-arrears'], 'offers.billed.usual'));
  }
  if (line.kind === 'third-party')
    fields.push(choice('account', 'offers.account', ['client'], 'offers.account.own'));
  if (line.kind === 'effort' && line.cadence === '')
    fields.push(
      <FormControlLabel
        control={
          <Switch
            size="small"
            checked={line.bindingEstimate}
            onChange={(_, bindingEstimate) => onChange({ bindingEstimate })}
          />
        }
        label={translate('offers.line.bindingEstimate')}
      />,
    );
  if (fields.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, pt: 0.5 }}>
      {fields.map((field, index) => (
        <Box key={index}>{field}</Box>
      ))}
    </Box>
  );
}

/** Effort recurs only where the contract is billed per period; then its cadence was given or left to the usual. */
function mayRecur({ kind, cadence, billed }: DraftLine): boolean {
  return kind !== 'effort' || cadence !== '' || billed !== '';
}

/** Another kind brings its usual unit and drops what belongs to the earlier one. */
function kindChanged(line: DraftLine, kind: DraftLine['kind']): Partial<DraftLine> {
  const unit = line.unit === usualUnit[line.kind] || line.unit === '' ? usualUnit[kind] : line.unit;
  return { kind, unit, cadence: '', billed: '', account: '', bindingEstimate: false };
}

function LineField({
  name,
  value,
  position,
  wide,
  fault,
  onChange,
  slotProps,
  ...props
}: Omit<TextFieldProps, 'onChange'> & {
  readonly name: string;
  readonly position: number;
  readonly wide: boolean;
  readonly fault: string | undefined;
  readonly onChange: (value: string) => void;
}) {
  const translate = useTranslate();
  const label = translate(`offers.line.${name}`);
  const htmlInput = {
    ...slotProps?.htmlInput,
    'aria-label': `${label}, ${translate('offers.line.position', { position })}`,
  };
  return (
    <TextField
      size="small"
      fullWidth
      margin="none"
      {...(wide ? {} : { label })}
      value={value}
      error={fault !== undefined}
      helperText={fault}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ htmlInput, select: { native: true }, ...(wide ? {} : { inputLabel: { shrink: true } }) }}
      {...props}
      data-field={name}
    />
  );
}
