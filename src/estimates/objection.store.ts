import { onConstraint } from '../../db/constraints.ts';
import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { type Objection, type ObjectionChoice } from './objection.ts';
import { objectionCounted, objectionDecided } from './overrun.ts';

onConstraint(
  'objection_counts',
  objectionCounted,
  'nothing has to be done; a person decides about the first one with POST /overruns/:id/decision',
);
onConstraint('objection_decision_once', objectionDecided, 'see GET /overruns/:id for who decided and why');

interface NewObjection extends Objection {
  readonly id: string;
  readonly overrunId: string;
  readonly counts: boolean;
  readonly actor: string;
  readonly at: Instant;
}

export async function insertObjection(tx: Tx, objection: NewObjection): Promise<void> {
  await tx('objection').insert({
    id: objection.id,
    overrun_id: objection.overrunId,
    received_on: objection.receivedOn,
    text: objection.text,
    alternative: objection.alternative?.description ?? null,
    alternative_net: objection.alternative?.net.toString() ?? null,
    counts: objection.counts,
    actor: objection.actor,
    recorded_at: objection.at,
  });
}

interface NewDecision {
  readonly overrunId: string;
  readonly choice: ObjectionChoice;
  readonly reason: string;
  readonly actor: string;
  readonly at: Instant;
}

export async function insertObjectionDecision(tx: Tx, decision: NewDecision): Promise<void> {
  await tx('objection_decision').insert({
    overrun_id: decision.overrunId,
    choice: decision.choice,
    reason: decision.reason,
    decided_by: decision.actor,
    decided_at: decision.at,
  });
}
