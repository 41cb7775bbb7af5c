import { defineProblem } from '../problems/problem.ts';
import { type LineInput } from './draft-version.ts';

/** A line that is offered again and again; whoever takes it into an offer may change everything there. */
export interface LineTemplate {
  readonly id: string;
  readonly name: string;
  readonly line: LineInput;
}

export const templateExists = defineProblem({
  type: 'line-template-exists',
  title: 'There is a template of that name already',
  status: 409,
});
