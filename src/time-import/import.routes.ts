import { type z } from 'zod';
import { type Endpoint, write } from '../http/endpoint.ts';
import { timeTarget } from '../time/time-entry.ts';
import { hoursOf } from '../time/time-rounding.ts';
import { type RowPlan } from './import-plan.ts';
import { importTime, type TimeImport } from './import-time.action.ts';
import { importAnswer, importInput } from './import.schemas.ts';

function present({ source, rows, projects }: TimeImport, dryRun: boolean): z.input<typeof importAnswer> {
  const count = (outcome: RowPlan['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  return {
    source,
    dryRun,
    counts: { made: count('made'), duplicate: count('duplicate'), refused: count('refused') },
    projects: [...projects].map(([project, count]) => ({ project, rows: count })),
    rows: rows.map((row) => ({ line: row.line, outcome: row.outcome, ...told(row) })),
  };
}

function told(row: RowPlan) {
  if (row.outcome !== 'made') {
    const { reason } = row;
    return {
      reason,
      contractId: null,
      itemId: null,
      poolId: null,
      serviceId: null,
      person: null,
      date: null,
      hours: null,
      description: null,
    };
  }
  const { contractId, linePosition, poolId, serviceId, day, seconds, description } = row.entry;
  return {
    reason: null,
    contractId,
    itemId: linePosition === null ? null : String(linePosition),
    poolId,
    serviceId,
    person: row.person,
    date: day,
    hours: hoursOf(seconds),
    description,
  };
}

export const importRoutes: Endpoint[] = [
  write({
    method: 'post',
    path: '/time-imports',
    room: 'time-import',
    summary:
      'Import an export of Kimai, Toggl Track or Clockify: first as a dry run, then all of it or nothing',
    clause: 'gtc:6.4',
    roles: ['account_manager', 'finance', 'management'],
    body: importInput,
    bodyLimit: '8mb',
    status: 200,
    answer: importAnswer,
    handle: async ({ tx, body, caller, at }) => {
      const { content, projects, dayOrder, dryRun } = body;
      const imported = await importTime(tx, {
        bytes: Buffer.from(content, 'base64'),
        projects: projects.map(({ itemId, ...target }) => ({
          ...target,
          ...timeTarget({ ...target, linePosition: itemId }),
        })),
        dayOrder,
        dryRun,
        actor: caller.actor,
        at,
      });
      return present(imported, dryRun);
    },
  }),
];
