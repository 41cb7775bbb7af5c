import { type Db } from '../../db/connection.ts';
import { keysetPage } from '../../db/keyset.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { clientById } from '../clients/client.store.ts';
import { contractById } from '../contracts/contract.store.ts';
import { effectiveTerms } from '../terms/effective-terms.ts';
import { approvedCosts, type EstimateTerms, forecastOf, overrunPercent } from './estimate.ts';
import { estimatesOf } from './estimate.store.ts';
import { lastForecasts } from './forecast.store.ts';
import { nextStep } from './next-step.ts';
import { presentOverrun } from './overrun.view.ts';

/** The estimates of a contract: effort against estimate, forecast, what is approved, and what comes next. */
export async function contractEstimates(db: Db, contractId: string, asOf: LocalDate) {
  const contract = await contractById(db, contractId);
  const forecasts = await lastForecasts(db, contractId);
  const estimates = await estimatesOf(db, contract, asOf);
  const tolerance = effectiveTerms(contract.components).find(
    ({ parameter }) => parameter === ('estimateTolerance' satisfies keyof EstimateTerms),
  );
  return {
    contractId,
    contractNumber: contract.number,
    clientId: contract.clientId,
    clientName: (await clientById(db, contract.clientId)).name,
    title: contract.agreed.title,
    tolerance: {
      percent: contract.terms.estimateTolerance,
      source: tolerance?.source ?? '',
      clause: tolerance?.clause ?? 'gtc:6.2',
    },
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

interface EstimateFilters {
  readonly clientId?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** The estimates of running contracts, the newest contract first. */
export async function estimatesPage(db: Db, { clientId, ...keyset }: EstimateFilters, asOf: LocalDate) {
  const query = db('contract as c')
    .whereIn('c.status', ['active', 'suspended'])
    .whereExists(
      db('offer_line as l')
        .whereRaw('l.version_id = c.version_id')
        .where('l.kind', 'effort')
        .whereNull('l.cadence')
        .select(db.raw('1')),
    )
    .select({ id: 'c.id' });
  if (clientId !== undefined) void query.where('c.client_id', clientId);
  const page = await keysetPage<{ id: string }>(db, query, {
    id: 'c.id',
    sorts: { created: 'c.id' },
    sort: '-created',
    ...keyset,
  });
  const items: Awaited<ReturnType<typeof contractEstimates>>[] = [];
  for (const { id } of page.items) items.push(await contractEstimates(db, id, asOf));
  return { items, nextCursor: page.nextCursor };
}
