import { z } from 'zod';
import { type Endpoint, write } from '../http/endpoint.ts';
import { id, text } from '../http/schemas.ts';
import { dayOrders } from './exported-value.ts';
import { type RowPlan } from './import-plan.ts';
import { importTime, type TimeImport } from './import-time.action.ts';
import { hoursOf } from './time-rounding.ts';
import { itemPosition } from './time.schemas.ts';

const outcomes = ['made', 'duplicate', 'refused'] as const;

const importInput = z.strictObject({
  content: z.base64().min(1).meta({ description: 'the CSV file as it was exported, in base64' }),
  projects: z
    .array(z.strictObject({ project: text(200), contractId: id, itemId: itemPosition.optional() }))
    .max(200)
    .describe('where the time of each project goes; without an item it is never billed'),
  dayOrder: z.enum(dayOrders).optional().describe('whether 03/04/2026 is 3 April or 4 March'),
  dryRun: z.boolean().default(true).describe('only say what would be made'),
});

const importAnswer = z.object({
  source: z.enum(['kimai', 'toggl', 'clockify']),
  dryRun: z.boolean(),
  counts: z.object({ made: z.number().int(), duplicate: z.number().int(), refused: z.number().int() }),
  rows: z.array(
    z.object({
      line: z.number().int(),
      outcome: z.enum(outcomes),
      reason: z.string().nullable(),
      contractId: id.nullable(),
      itemId: z.string().nullable(),
      person: z.string().nullable(),
      date: z.string().nullable(),
      hours: z.string().nullable(),
      description: z.string().nullable(),
    }),
  ),
});

function present({ source, rows }: TimeImport, dryRun: boolean): z.input<typeof importAnswer> {
  const count = (outcome: RowPlan['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  return {
    source,
    dryRun,
    counts: { made: count('made'), duplicate: count('duplicate'), refused: count('refused') },
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
      person: null,
      date: null,
      hours: null,
      description: null,
    };
  }
  const { contractId, linePosition, day, seconds, description } = row.entry;
  return {
    reason: null,
    contractId,
    itemId: linePosition === null ? null : String(linePosition),
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
    room: 'time',
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
        projects: projects.map(({ project, contractId, itemId }) => ({
          project,
          contractId,
          linePosition: itemId ?? null,
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
