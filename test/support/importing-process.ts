import { connect } from '../../db/connection.ts';
import { matchEntries } from '../../src/bank/match-entries.action.ts';
import { BANK_DAY } from './bank-books.ts';

// A process of its own, to be killed: books what the database given as its argument holds of new bank entries.
const db = connect(process.argv[2] ?? '');
await matchEntries(db, { actor: 'test', at: BANK_DAY });
await db.destroy();
