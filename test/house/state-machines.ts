import { serviceTransitions } from '../../src/additional-services/additional-service.ts';
import { bankEntryStates } from '../../src/bank/bank-entry.ts';
import { contractTransitions } from '../../src/contracts/contract.ts';
import { dispatchStates } from '../../src/documents/dispatch.ts';
import { overrunStates } from '../../src/estimates/overrun.ts';
import { offerTransitions } from '../../src/offers/offer.ts';
import { orderTransitions } from '../../src/offers/order.ts';
import { runStates } from '../../src/runs/run.ts';
import { sprintTransitions } from '../../src/sprints/sprint.ts';
import { timeTransitions } from '../../src/time/time-entry.ts';
import { userStates } from '../../src/users/user.ts';

/** A noun with states of its own, and the column that keeps the state. */
interface StateMachine {
  readonly noun: string;
  readonly file: string;
  readonly column: string;
  readonly states: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What the table cannot say. */
  readonly note: string;
}

export const stateMachines: readonly StateMachine[] = [
  {
    noun: 'Offer',
    file: 'src/offers/offer.ts',
    column: 'offer.status',
    states: offerTransitions,
    note:
      'Offers bind nobody (GTC 2.1). `lapsed` is not a state but a matter of the day: a `sent` offer after `validUntil`, ' +
      'an `ordered` one after the last day that binds its order. "order" on an `ordered` offer renews a lapsed order.',
  },
  {
    noun: 'Order',
    file: 'src/offers/order.ts',
    column: 'client_order.status',
    states: orderTransitions,
    note: 'Binds the client until `boundUntil` (GTC 2.2); after that day it is shown as `lapsed` and can only be renewed.',
  },
  {
    noun: 'Contract',
    file: 'src/contracts/contract.ts',
    column: 'contract.status',
    states: contractTransitions,
    note:
      'A complete delivery completes it, unless it has a term: then its last day does, "end" after a termination and "expire" ' +
      'of a fixed term (GTC 3.8). Withdrawal is a decision upon the second reminder (GTC 7.10) and settles the contract.',
  },
  {
    noun: 'Sprint',
    file: 'src/sprints/sprint.ts',
    column: 'sprint.state',
    states: sprintTransitions,
    note: 'Closing delivers the sprint (GTC 8.2, 8.5) and lets it be invoiced (GTC 6.8); dropping frees its days and its price.',
  },
  {
    noun: 'Additional service',
    file: 'src/additional-services/additional-service.ts',
    column: 'additional_service.state',
    states: serviceTransitions,
    note: 'Invoiced apart from the agreed fee once it is rendered (GTC 6.6); revoked by both sides only before.',
  },
  {
    noun: 'Time entry',
    file: 'src/time/time-entry.ts',
    column: 'time_entry.state',
    states: timeTransitions,
    note:
      'Only drafts are changed or removed; rejected time is a draft again and keeps the reason. What is billed is frozen ' +
      '(GTC 6.4) until the cancellation of its invoice releases it.',
  },
  {
    noun: 'Overrun of an estimate',
    file: 'src/estimates/overrun.ts',
    column: 'overrun.state',
    states: overrunStates,
    note:
      'Up to the tolerance it is `tolerated` (GTC 6.2). `drafted` waits for a person only where the company wishes so. Silence ' +
      'approves what was `announced`; only an objection that counts leads to `objected`. `dropped`: its costs did not come.',
  },
  {
    noun: 'Run',
    file: 'src/runs/run.ts',
    column: 'run.status',
    states: runStates,
    note: 'A run is `finished` even if items failed; "retry" takes up those alone.',
  },
  {
    noun: 'Dispatch',
    file: 'src/documents/dispatch.ts',
    column: 'dispatch.status',
    states: dispatchStates,
    note:
      '`in-doubt` and `refused` wait for a person; nothing that may have arrived goes out again by itself. A letter `to-post` ' +
      'waits for a person who posts it, a `registered` one for the record of its delivery.',
  },
  {
    noun: 'Bank entry',
    file: 'src/bank/bank-entry.ts',
    column: 'bank_entry.state',
    states: bankEntryStates,
    note: '`new` until it has been matched and its value date has come; `open` waits for a person; `listed` is no payment.',
  },
  {
    noun: 'User',
    file: 'src/users/user.ts',
    column: 'user_account.status',
    states: userStates,
    note:
      'Staff accept by choosing a password, the people of clients by coming in with a link. Who never had a password is ' +
      'invited anew instead of enabled.',
  },
];

/** The text of `docs/states.md`. */
export function statesDocument(): string {
  const head = [
    '# States',
    '',
    'Written from the transition tables by `npm run states`; a test holds this page, the tables and the CHECKs of the',
    'database to each other. An event that a row does not list is refused with `illegal-state`, which names those it does.',
    'What an invoice is (`open`, `partly-paid`, `paid`, `overdue`, `cancelled`, `settled`) is no machine: it is computed',
    'from the ledger and the day.',
  ];
  return `${[...head, ...stateMachines.flatMap(section)].join('\n')}\n`;
}

function section({ noun, file, column, states, note }: StateMachine): string[] {
  const rows = Object.entries(states).map(([state, events]) => {
    const steps = Object.entries(events).map(([event, to]) => `${event} → \`${to}\``);
    return `| \`${state}\` | ${steps.length === 0 ? 'nothing: the end' : steps.join(' · ')} |`;
  });
  return [
    '',
    `## ${noun}`,
    '',
    note,
    '',
    `\`${file}\`, column \`${column}\``,
    '',
    '| State | What can happen |',
    '|---|---|',
    ...rows,
  ];
}
