import { connect } from '../../db/connection.ts';
import { resumeRuns } from '../../jobs/resume-runs.ts';
import { tallySweep } from './tally-sweep.ts';
import { workshop } from './workshop.ts';

// A worker of its own, to be killed: takes up the open runs of the database given as its argument.
const db = connect(process.argv[2] ?? '');
const shop = workshop(db, { billing: tallySweep });
await resumeRuns(shop.app);
await shop.work(2);
await db.destroy();
