import { setTimeout as sleep } from 'node:timers/promises';
import { type Db } from '../../db/connection.ts';

/*
 * Gates hold whoever comes by at an exact moment of a run, so that a test can kill it there: not somewhere near. They are
 * triggers that wait for a lock which the test holds; one that is deferred waits inside the commit.
 */

/** Where a gate can stand: "on the way" before a row is written, "commit" when PostgreSQL has been told to commit it. */
const gates = {
  'taking up a run': on('run', 'update', `new.status = 'running'`),
  'planning items': on('run_item', 'insert'),
  'planning, at the commit': atCommitOf('run_item', 'insert', `new.outcome = 'planned'`),
  'taking a number': on('number_series', 'insert', `new.series = 'invoice'`),
  'writing an invoice': on('invoice', 'insert'),
  'taking the number of a reminder': on('number_series', 'insert', `new.series = 'reminder'`),
  'writing a reminder': on('reminder_letter', 'insert'),
  'writing what it asks for': on('reminder', 'insert'),
  'reminding, at the commit': atCommitOf('reminder_letter', 'insert'),
  'noting its receipt': on('reminder_letter', 'update', 'new.received_on is not null'),
  'claiming its costs': on('collection_cost', 'insert'),
  accruing: on('interest_accrual', 'insert'),
  'accruing, at the commit': atCommitOf('interest_accrual', 'insert'),
  'booking a payment': on('payment', 'insert'),
  'booking, at the commit': atCommitOf('payment', 'insert'),
  'writing its outcome': on('run_item', 'update', `new.outcome = 'done'`),
  'issuing, at the commit': atCommitOf('invoice', 'insert'),
  'finishing a run': on('run', 'update', `new.status = 'finished'`),
  'starting the next run': on('run', 'insert', 'new.follows is not null'),
  archiving: on('document_file', 'insert'),
  'archiving, at the commit': atCommitOf('document_file', 'insert'),
  'marking a mail': on('dispatch', 'update', `new.status = 'sending'`),
  'marking a mail, at the commit': atCommitOf('dispatch', 'update', `new.status = 'sending'`),
  'noting a mail as sent': on('dispatch', 'update', `new.status = 'sent'`),
  'noting a mail as sent, at the commit': atCommitOf('dispatch', 'update', `new.status = 'sent'`),
} as const;

export type Gate = keyof typeof gates;

const LOCK = 20_260_302;

function on(table: string, event: 'insert' | 'update', condition = 'true') {
  return (gate: string) => `create trigger "gate ${gate}" before ${event} on ${table} for each row
    when (${condition}) execute function stop_at_gate('${gate}')`;
}

function atCommitOf(table: string, event: 'insert' | 'update', condition = 'true') {
  return (gate: string) => `create constraint trigger "gate ${gate}" after ${event} on ${table}
    deferrable initially deferred for each row when (${condition}) execute function stop_at_gate('${gate}')`;
}

/** Puts up all gates, open. */
export async function putUpGates(db: Db): Promise<void> {
  await db.raw(`
    create table closed_gate (name text not null, let_through integer not null);
    create sequence gate_passage;
    create function stop_at_gate() returns trigger language plpgsql as $$
    begin
      if exists (select from closed_gate where name = tg_argv[0])
         and nextval('gate_passage') > (select let_through from closed_gate) then
        perform pg_advisory_xact_lock_shared(${LOCK});
      end if;
      return new;
    end $$;
    ${Object.entries(gates)
      .map(([name, put]) => put(name))
      .join(';\n')}`);
}

export interface ClosedGate {
  /** Waits until somebody stands before it. */
  reached(): Promise<void>;
  /** Lets go of all who stand before it; the database goes on with what it has been told. */
  open(): Promise<void>;
}

/** Closes a gate after it has let so many through. */
export async function closeGate(db: Db, name: Gate, letThrough: number): Promise<ClosedGate> {
  const keeper = await db.transaction();
  await keeper.raw(`select pg_advisory_xact_lock(${LOCK})`);
  await db.raw('alter sequence gate_passage restart');
  await db('closed_gate').insert({ name, let_through: letThrough });
  return {
    reached: async () => {
      while ((await waiting(db)) === 0) await sleep(5);
    },
    open: async () => {
      await db('closed_gate').del();
      await keeper.rollback();
      // What was let go is at its end when nothing of the killed process is left.
      while ((await waiting(db)) > 0) await sleep(5);
    },
  };
}

async function waiting(db: Db): Promise<number> {
  const { rows } = await db.raw<{ rows: { count: number }[] }>(
    `select count(*) as count from pg_locks l join pg_database d on d.oid = l.database
     where d.datname = current_database() and l.locktype = 'advisory' and l.objid = ${LOCK} and not l.granted`,
  );
  return rows[0]?.count ?? 0;
}
