import { DataTable, DateInput, required, TextInput, useTranslate } from 'react-admin';
import { Clause } from '../parts/clause.tsx';
import { Day, Moment } from '../parts/fields.tsx';
import { useFigures } from '../parts/figures.ts';
import { Listing } from '../parts/listing.tsx';
import { useHolds } from '../parts/use-session.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { By } from '../parts/by.tsx';
import { DecimalInput } from '../parts/decimal-input.tsx';
import { Missing } from './missing-base-rate.tsx';

interface BaseRate {
  readonly id: string;
  readonly from: string;
  readonly rate: string;
  readonly source: string;
  readonly enteredBy: string;
  readonly enteredAt: string;
}

const Column = DataTable.Col<BaseRate>;

/** Base rates by half-year; without one for a half-year no interest of it can be reckoned (ruling 10). */
export function BaseRateList() {
  const translate = useTranslate();
  const { percent } = useFigures();
  const enters = useHolds('finance');
  return (
    <Listing
      before={<Missing />}
      actions={
        enters && (
          <VerbButton
            label="interest.do.enterRate"
            path="/base-rates"
            explanation={
              <>
                {translate('interest.means.enterRate')} <Clause reference="gtc:7.9" />
              </>
            }
            body={({ from, rate, source }) => ({ from, rate, ...(source ? { source } : {}) })}
          >
            <DateInput source="from" label="interest.from" validate={required()} />
            <DecimalInput source="rate" label="interest.rate" />
            <TextInput source="source" label="interest.source" />
          </VerbButton>
        )
      }
    >
      <DataTable rowClick={false} bulkActionButtons={false}>
        <Column source="from" disableSort render={({ from }) => <Day value={from} />} />
        <Column source="rate" disableSort align="right" render={({ rate }) => percent(rate)} />
        <Column source="source" disableSort />
        <Column source="enteredBy" disableSort render={({ enteredBy }) => <By actor={enteredBy} />} />
        <Column source="enteredAt" disableSort render={({ enteredAt }) => <Moment value={enteredAt} />} />
      </DataTable>
    </Listing>
  );
}
