import { type Db, type Tx } from '../../db/connection.ts';
import { onConstraint } from '../../db/constraints.ts';
import { type Insert } from '../../db/insert-together.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { trimmed } from '../money/decimal.ts';
import { type Money } from '../money/money.ts';
import { defineProblem } from '../problems/problem.ts';

const alreadyWithdrawn = defineProblem({
  type: 'already-withdrawn',
  title: 'The agency has withdrawn from this contract already',
  status: 409,
  clause: 'gtc:7.10',
});
onConstraint('withdrawal_once', alreadyWithdrawn, 'see "withdrawal" of the contract for its settlement');

/** How a contract was settled when the agency withdrew from it (GTC 7.10); nets. */
export interface Withdrawal {
  readonly contractId: string;
  readonly letterId: string;
  /** The paper that declares it. */
  readonly documentId: string;
  readonly withdrawnOn: LocalDate;
  readonly agreed: Money;
  /** What of a price billed as a whole was rendered; null where items tell it. */
  readonly renderedPercent: string | null;
  readonly rendered: Money;
  readonly savedExpense: Money;
  readonly lostProfit: Money;
  readonly note: string | null;
  readonly actor: string;
}

export function withdrawalInsert(withdrawal: Withdrawal, at: Instant): Insert {
  return {
    table: 'withdrawal',
    rows: [
      {
        contract_id: withdrawal.contractId,
        letter_id: withdrawal.letterId,
        document_id: withdrawal.documentId,
        withdrawn_on: withdrawal.withdrawnOn,
        agreed: withdrawal.agreed,
        rendered_percent: withdrawal.renderedPercent,
        rendered: withdrawal.rendered,
        saved_expense: withdrawal.savedExpense,
        lost_profit: withdrawal.lostProfit,
        note: withdrawal.note,
        actor: withdrawal.actor,
        created_at: at,
      },
    ],
  };
}

/** How a contract was settled, for its page; null where nobody withdrew from it. */
export async function withdrawalOf(db: Db | Tx, contractId: string) {
  const row = await db('withdrawal').where({ contract_id: contractId }).first<Presented | undefined>({
    withdrawnOn: 'withdrawn_on',
    agreed: 'agreed',
    renderedPercent: 'rendered_percent',
    rendered: 'rendered',
    savedExpense: 'saved_expense',
    lostProfit: 'lost_profit',
    note: 'note',
    actor: 'actor',
    documentId: 'document_id',
  });
  if (row === undefined) return null;
  const { renderedPercent } = row;
  return { ...row, renderedPercent: renderedPercent && trimmed(renderedPercent), clause: 'gtc:7.10' };
}

interface Presented {
  withdrawnOn: LocalDate;
  agreed: string;
  renderedPercent: string | null;
  rendered: string;
  savedExpense: string;
  lostProfit: string;
  note: string | null;
  actor: string;
  documentId: string;
}
