import { z } from 'zod';
import { day, idParams } from '../http/schemas.ts';
import { download, type Endpoint } from '../http/endpoint.ts';
import { timesheetOf } from './timesheet.view.ts';

export const timesheetRoutes: Endpoint[] = [
  download({
    path: '/contracts/:id/timesheet',
    room: 'time',
    summary: 'The approved and billed time of a contract as PDF, for any days',
    clause: 'gtc:6.4',
    roles: ['account_manager', 'finance', 'management'],
    mediaType: 'application/pdf',
    params: idParams,
    query: z.strictObject({ from: day.optional(), to: day.optional() }),
    handle: async ({ app, db, params, query, today }) => {
      const { number, ...request } = await timesheetOf(db, {
        contractId: params.id,
        from: query.from,
        to: query.to,
        today,
      });
      const { bytes } = await app.renderer.render(request);
      return { bytes, mediaType: 'application/pdf', fileName: `${number}-timesheet.pdf` };
    },
  }),
];
