import { type Db } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type Contract } from '../contracts/contract.ts';
import { deliveriesOf } from '../deliveries/delivery.store.ts';
import { isEstimate } from '../offers/estimate.ts';
import { recordedTime } from '../time/time-billing.store.ts';
import { costsOf, type Estimate } from './estimate.ts';
import { lastForecasts } from './forecast.store.ts';
import { overrunsOf } from './overrun.store.ts';

/** The estimates of a contract with what they cost by the end of a day, whoever has approved the time (GTC 6.2). */
export async function estimatesOf(db: Db, contract: Contract, asOf: LocalDate): Promise<Estimate[]> {
  const lines = contract.agreed.lines.filter(isEstimate);
  if (lines.length === 0) return [];
  const time = await recordedTime(db, contract, asOf);
  const forecasts = await lastForecasts(db, contract.id);
  const overruns = await overrunsOf(db, contract.id);
  const delivered = (await deliveriesOf(db, contract.id)).filter(({ deliveredOn }) => deliveredOn <= asOf);
  return lines.map((line) => ({
    line,
    spent: costsOf(line, time),
    stated: forecasts.get(line.position)?.net ?? null,
    finished: delivered.some(({ complete, lines: some }) => complete || some.includes(line.position)),
    overruns: overruns.filter(({ linePosition }) => linePosition === line.position),
    terms: contract.terms,
  }));
}
