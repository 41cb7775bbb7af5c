import { type LocalDate } from '../calendar/local-date.ts';
import { defineProblem } from '../problems/problem.ts';
import { type Wording } from './language.ts';
import { type TermsParameters } from './parameters.ts';

/** A version of the terms as it is published. A contract pins the edition in force when it is concluded (GTC 1.2). */
export interface NewEdition {
  /** Short and stable: "gtc-2026". */
  readonly code: string;
  readonly title: Wording;
  readonly effectiveFrom: LocalDate;
  readonly parameters: TermsParameters;
}

export interface TermsEdition extends NewEdition {
  readonly id: string;
}

export const noTermsEdition = defineProblem({
  type: 'no-terms-edition',
  title: 'No edition of the terms is in force on this day',
  status: 409,
  clause: 'gtc:1.2',
});

export const editionExists = defineProblem({
  type: 'terms-edition-exists',
  title: 'There is already such an edition of the terms',
  status: 409,
  clause: 'gtc:1.3',
});

export const termsDocumentFinal = defineProblem({
  type: 'terms-document-final',
  title: 'The terms document of an edition cannot be exchanged',
  status: 409,
  clause: 'gtc:1.4',
});
