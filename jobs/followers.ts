import { type Followers } from '../src/runs/finish-run.action.ts';

/** What follows a committed run by itself: an issued invoice, note, notice or reminder is rendered, a rendered paper is mailed. */
export const followers: Followers = {
  estimates: ['render'],
  billing: ['render'],
  'interest-notes': ['render'],
  'loss-of-term': ['render'],
  dunning: ['render'],
  indexation: ['render'],
  render: ['dispatch'],
};
