import { type Db } from '../../db/connection.ts';
import { type Contract } from '../contracts/contract.ts';
import { contractById } from '../contracts/contract.store.ts';
import { hasPeriodPrice, type PriceVersion } from '../contracts/price.ts';
import { priceVersionsOf } from '../contracts/price.store.ts';
import { type OfferLine } from '../offers/offer.ts';
import { costIncreasesOf } from './cost-increase.store.ts';
import { adjustmentsOf } from './index-adjustment.store.ts';
import { shownPrice } from './round-price.ts';

/** Every price of a contract's lines per period since its conclusion, line by line, the earliest first. */
export async function priceHistory(db: Db, contractId: string) {
  const contract = await contractById(db, contractId);
  const versions = await priceVersionsOf(db, contractId);
  const adjustments = await adjustmentsOf(db, contractId);
  const increases = await costIncreasesOf(db, contractId);
  return contract.agreed.lines.filter(hasPeriodPrice).flatMap((line) =>
    pricesOf(contract, line, versions).map((price) => {
      const adjustment = adjustments.find(
        ({ effectiveFrom }) => price.cause === 'index' && effectiveFrom === price.validFrom,
      );
      const increase = increases.find(
        ({ validFrom }) => price.cause === 'cost-increase' && validFrom === price.validFrom,
      );
      return {
        ...price,
        description: line.description,
        unit: line.unit,
        index: adjustment?.prices.find(({ linePosition }) => linePosition === line.position) ?? null,
        documentId: adjustment?.documentId ?? increase?.documentId ?? null,
        costIncreaseId: increase?.id ?? null,
      };
    }),
  );
}

function pricesOf({ term, concludedOn }: Contract, line: OfferLine, versions: readonly PriceVersion[]) {
  const start: PriceVersion = {
    linePosition: line.position,
    validFrom: term?.startsOn ?? concludedOn,
    unitPrice: line.unitPrice,
    cause: 'agreement',
    reason: 'agreed with the contract',
    clause: 'gtc:1.6',
  };
  const all = [start, ...versions.filter(({ linePosition }) => linePosition === line.position)];
  return all.map(({ unitPrice, ...version }, nth) => ({
    ...version,
    oldPrice: shownOrNull(all[nth - 1]),
    newPrice: shownPrice(unitPrice),
  }));
}

function shownOrNull(version: PriceVersion | undefined) {
  return version === undefined ? null : shownPrice(version.unitPrice);
}
