import { type ComponentProps } from 'react';
import { useTranslate } from 'react-admin';
import { type DraftLine, usualUnit } from './draft.ts';
import { LineField } from './line-field.tsx';
import { lineKinds } from './offer.ts';

export interface LineFieldProps {
  readonly line: DraftLine;
  readonly position: number;
  readonly wide: boolean;
  /** What the server refuses, by field. */
  readonly faults: Readonly<Record<string, string>>;
  /** The VAT rate that is proposed. */
  readonly proposedVat: string;
  readonly onChange: (changes: Partial<DraftLine>) => void;
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
  const field = (name: keyof DraftLine, more: Partial<ComponentProps<typeof LineField>> = {}) => (
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
  const figures = { input: { inputMode: 'decimal', style: { textAlign: 'right' } } } as const;
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
      {field('unit', { input: { list: `units-${line.kind}` } })}
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

/** Another kind brings its usual unit and drops what belongs to the earlier one. */
function kindChanged(line: DraftLine, kind: DraftLine['kind']): Partial<DraftLine> {
  const unit = line.unit === usualUnit[line.kind] || line.unit === '' ? usualUnit[kind] : line.unit;
  return { kind, unit, cadence: '', billed: '', account: '', bindingEstimate: false };
}
