import { z } from 'zod';
import { id } from '../http/schemas.ts';
import { runKinds, runStatuses } from './run.ts';
import { paces } from './schedule.ts';

const moment = z.string().meta({ format: 'date-time' });

export const scheduleAnswer = z.object({
  startsByItself: z.boolean().meta({
    description: 'false with the test clock: then entries start when it is moved past them',
  }),
  entries: z.array(
    z.object({
      name: z.string(),
      kind: z
        .enum([...runKinds, 'resume'])
        .meta({ description: 'resume: unfinished runs are taken up again' }),
      pace: z.enum(paces),
      at: z
        .string()
        .nullable()
        .meta({ description: 'the time of day in Vienna', examples: ['06:00'] }),
      on: z.string().nullable().meta({
        description: 'the end of the days on which it starts: "12-31" once a year, "-01" once a month',
      }),
      nextAt: moment.nullable().meta({ description: 'null: every minute' }),
      lastRun: z
        .object({
          id,
          asOf: z.string().meta({ format: 'date' }),
          status: z.enum(runStatuses),
          createdAt: moment,
        })
        .nullable()
        .meta({ description: 'the last that found something to do; an idle start leaves no run behind' }),
    }),
  ),
});
