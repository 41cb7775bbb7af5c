import { callableParts } from '../billing/callable.ts';
import {
  comingParts,
  comingWhole,
  renderedParts,
  renderedShare,
  type Standing,
} from '../billing/standing.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { restOfPart } from '../contracts/called-part.ts';
import { type ContractStatus } from '../contracts/contract.ts';
import { governedTaxes } from '../contracts/governed-lines.ts';
import { sumTaxes, type Tax, totalsOf } from '../money/vat.ts';
import { type Right } from './rights.ts';

/** A contract as a decision shows it; amounts in EUR. */
export interface AffectedContract {
  readonly id: string;
  readonly number: string;
  readonly status: ContractStatus;
  /** The agreed price of what Kontor bills by itself, with what was ordered on top and is still to come, net. */
  readonly agreed: string;
  /** What no invoice bills and no deposit asks for, net. */
  readonly unbilled: string;
  /** What is known to be rendered of a price billed as a whole, in percent; a person may state more. */
  readonly renderedPercent: string | null;
  /** What was rendered and can be called due, net and gross, as far as it is known. */
  readonly callable: { readonly net: string; readonly gross: string };
}

/** Which contracts a right is about: those in work, and for what was rendered also those that are complete. */
export function affectedBy(kind: Right, standing: Standing, asOf: LocalDate): boolean {
  const { status } = standing.contract;
  switch (kind) {
    case 'suspend':
      return status === 'active';
    case 'withdraw':
      return status === 'active' || status === 'suspended';
    case 'accelerate':
      return status === 'completed' ? renderedParts(standing, asOf).length > 0 : isInWork(standing, asOf);
  }
}

function isInWork(standing: Standing, asOf: LocalDate): boolean {
  const { status } = standing.contract;
  return (
    (status === 'active' || status === 'suspended') &&
    (callableParts(standing, null, asOf).length > 0 || comingWhole(standing, asOf) !== undefined)
  );
}

/** The figures of a contract on which a person decides (ruling 16). */
export function figuresOf(standing: Standing, asOf: LocalDate): AffectedContract {
  const { contract, parts, ordered } = standing;
  const share = renderedShare(standing, undefined, asOf);
  const supplies = [...renderedParts(standing, asOf), ...comingParts(standing, asOf)];
  const rest = supplies.map((part) => restOfPart(parts, part));
  const callable = totalsOf(callableTaxes(standing, asOf));
  return {
    id: contract.id,
    number: contract.number,
    status: contract.status,
    agreed: totalsOf(sumTaxes([governedTaxes(contract.agreed), ordered])).net.toString(),
    unbilled: totalsOf(sumTaxes([...rest, ordered])).net.toString(),
    renderedPercent: share,
    callable: { net: callable.net.toString(), gross: callable.gross.toString() },
  };
}

function callableTaxes(standing: Standing, asOf: LocalDate): Tax[] {
  const share = renderedShare(standing, undefined, asOf);
  return sumTaxes(
    callableParts(standing, share, asOf).map(
      (one) => one.share?.taxes ?? restOfPart(standing.parts, one.part),
    ),
  );
}
