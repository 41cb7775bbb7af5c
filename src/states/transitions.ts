import { illegalState } from '../problems/problem.ts';

/** A state machine as data: for each state the events it accepts and the state each leads to. */
export type Transitions<State extends string, Event extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Event, State>>>>
>;

/**
 * The state after an event.
 * @throws problem `illegal-state` naming the noun, its state and what is possible instead
 */
export function advance<State extends string, Event extends string>(
  noun: string,
  table: Transitions<State, Event>,
  from: State,
  event: Event,
): State {
  const to = table[from][event];
  if (to === undefined) {
    const possible = allowed(table, from);
    const instead =
      possible.length === 0 ? 'nothing more can happen to it' : `possible now: ${possible.join(', ')}`;
    throw illegalState(`${noun} is ${from}, "${event}" is not possible; ${instead}`);
  }
  return to;
}

/** The events that are possible in a state, in the order of the table: what a screen may offer. */
export function allowed<State extends string, Event extends string>(
  table: Transitions<State, Event>,
  from: State,
): Event[] {
  return Object.keys(table[from]) as Event[];
}
