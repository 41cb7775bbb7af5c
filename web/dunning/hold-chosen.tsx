import { DateInput, required, useTranslate } from 'react-admin';
import { api } from '../http/api.ts';
import { BulkVerb } from '../parts/bulk-verb.tsx';
import { ChosenBar } from '../parts/chosen-bar.tsx';
import { ReasonInput } from '../parts/reason-input.tsx';
import { type DunningCase } from './dunning.ts';

/** Gives several clients time at once, for the same reason and until the same day. */
export function HoldChosen({
  cases,
  onClear,
}: {
  readonly cases: readonly DunningCase[];
  readonly onClear: () => void;
}) {
  const translate = useTranslate();
  return (
    <ChosenBar count={cases.length} onClear={onClear}>
      <BulkVerb
        label="dunning.do.hold"
        rows={cases}
        nameOf={({ clientName, invoices }) =>
          `${clientName} · ${invoices.map(({ number }) => number).join(', ')}`
        }
        explanation={translate('dunning.means.hold')}
        perform={({ clientId }, { until, reason }, key) =>
          api('/dunning-holds', { body: { clientId, until, reason }, key })
        }
        onDone={onClear}
        button={{ variant: 'contained' }}
      >
        <DateInput source="until" label="dunning.until" validate={required()} />
        <ReasonInput />
      </BulkVerb>
    </ChosenBar>
  );
}
