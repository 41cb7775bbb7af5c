import { type Followers } from '../src/runs/finish-run.action.ts';

/** What follows a committed run by itself: an issued invoice, notice or reminder is rendered, a rendered paper is mailed. */
export const followers: Followers = {
  billing: ['render'],
  'loss-of-term': ['render'],
  dunning: ['render'],
  render: ['dispatch'],
};
