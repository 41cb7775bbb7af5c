import { connect } from '../../db/connection.ts';
import { resumeRuns } from '../../jobs/resume-runs.ts';
import { disturbed, tallySweep, tallyTogetherSweep } from './tally-sweep.ts';
import { workshop } from './workshop.ts';

// A worker of its own, to be killed: takes up the open runs of the database given as its argument, and performs a chunk at
// once if told so, slowly enough to be killed before its commit.
const [url = '', how] = process.argv.slice(2);
const db = connect(url);
const slowly = disturbed(tallyTogetherSweep, (tx) => tx.raw('select pg_sleep(0.3)'));
const shop = workshop(db, { billing: how === 'at once' ? { ...tallyTogetherSweep, ...slowly } : tallySweep });
await resumeRuns(shop.app);
await shop.work(2);
await db.destroy();
