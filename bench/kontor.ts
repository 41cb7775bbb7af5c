import { type App } from '../src/app.ts';
import { dayOf } from '../src/calendar/instant.ts';
import { measured, report } from './measure.ts';
import { asWorker, begin, waitUntil } from './worker.ts';

/*
 * A worker process of Kontor that performs a billing run and takes its measure until the last invoice is drawn and
 * archived. DATABASE_URL=… node bench/kontor.ts PID_OF_THE_SERVER
 */

await asWorker(async (app) => {
  const figures = await measured(async () => {
    await begin(app, { kind: 'billing', mode: 'commit', asOf: dayOf(await app.clock.now()) });
    await waitUntil(() => isThrough(app));
    return archived(app);
  }, Number(process.argv[2]));
  report(figures);
});

/** Billing is followed by rendering; the timetable may have started a rendering of its own beside it. */
async function isThrough({ db }: App): Promise<boolean> {
  const runs = await db('run')
    .whereIn('kind', ['billing', 'render'])
    .select<{ kind: string; status: string }[]>('kind', 'status');
  const isRendered = runs.some(({ kind, status }) => kind === 'render' && status === 'finished');
  return isRendered && runs.every(({ status }) => status === 'finished');
}

async function archived({ db }: App): Promise<{ papers: number; bytes: number }> {
  const { rows } = await db.raw<{ rows: { papers: number; frozen: number; bytes: number }[] }>(
    `select count(*) as frozen, count(f.document_id) as papers, sum(length(f.bytes)) as bytes
     from document d left join document_file f on f.document_id = d.id where d.kind in ('invoice', 'timesheet')`,
  );
  const { papers = 0, frozen = 0, bytes = 0 } = rows[0] ?? {};
  if (papers !== frozen || papers === 0) throw new Error(`only ${papers} of ${frozen} papers are archived`);
  return { papers, bytes };
}
