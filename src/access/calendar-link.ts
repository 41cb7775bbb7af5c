import { defineProblem } from '../problems/problem.ts';

/** In the same words for a link that never was, one that was renewed and one of somebody who may not come in. */
export const unknownCalendar = defineProblem({
  type: 'unknown-calendar',
  title: 'There is no calendar under this address',
  status: 404,
});

/** Where a calendar is, below the address of the server. */
export function calendarAddress(token: string): string {
  return `/calendar/${token}.ics`;
}
