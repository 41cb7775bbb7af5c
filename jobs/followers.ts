import { type Followers } from '../src/runs/finish-run.action.ts';

/** What follows a committed run by itself: an issued invoice is rendered, a rendered paper is mailed. */
export const followers: Followers = {
  billing: ['render'],
  render: ['dispatch'],
};
