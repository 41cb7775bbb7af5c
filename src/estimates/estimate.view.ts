import { type Db } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { contractById } from '../contracts/contract.store.ts';
import { approvedCosts, forecastOf, overrunPercent } from './estimate.ts';
import { estimatesOf } from './estimate.store.ts';
import { lastForecasts } from './forecast.store.ts';
import { nextStep } from './next-step.ts';
import { presentOverrun } from './overrun.view.ts';

/** The estimates of a contract: effort against estimate, forecast, what is approved, and what comes next. */
export async function contractEstimates(db: Db, contractId: string, asOf: LocalDate) {
  const contract = await contractById(db, contractId);
  const forecasts = await lastForecasts(db, contractId);
  const estimates = await estimatesOf(db, contract, asOf);
  return {
    contractId,
    contractNumber: contract.number,
    items: estimates.map((estimate) => {
      const { line, spent, overruns } = estimate;
      const forecast = forecastOf(estimate);
      const { step, reason } = nextStep(estimate, asOf);
      const stated = forecasts.get(line.position);
      return {
        itemId: String(line.position),
        description: line.description,
        binding: line.bindingEstimate,
        estimated: line.net.toString(),
        spent: spent.toString(),
        remaining: forecast.minus(spent).toString(),
        forecast: forecast.toString(),
        overrunPercent: overrunPercent(line.net, forecast),
        approved: (line.bindingEstimate ? line.net : approvedCosts(estimate)).toString(),
        next: { step, reason },
        stated:
          stated === undefined
            ? null
            : {
                remainingHours: stated.remaining,
                forecast: stated.net.toString(),
                note: stated.note,
                by: stated.actor,
                at: stated.enteredAt,
              },
        overruns: overruns.map((overrun) => presentOverrun(overrun, contract.terms)),
      };
    }),
  };
}
