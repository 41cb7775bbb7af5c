import { heldBy, type Invariant } from './invariant.ts';

/** What is true of the books. */
export const ledgerInvariants: readonly Invariant[] = [
  heldBy(
    'entries balance',
    'The postings of every entry add up to zero, and no entry is without postings.',
    `select e.source_kind || ' ' || e.source_id || ': ' || coalesce(sum(p.amount)::text, 'no postings') as found
     from entry e left join posting p on p.entry_id = e.id
     group by e.id having coalesce(sum(p.amount), 1) <> 0`,
  ),
  heldBy(
    'open items follow the ledger',
    'What is kept as open on an invoice is what its postings say.',
    `select i.number || ': kept ' || o.open || ', booked ' || coalesce(b.amount, 0) as found
     from open_item o join invoice i on i.id = o.invoice_id
     left join (select p.invoice_id, sum(p.amount) as amount from posting p
                where p.account in ('receivable', 'advance-receivable') group by p.invoice_id) b using (invoice_id)
     where o.open <> coalesce(b.amount, 0)`,
  ),
  heldBy(
    'days of payment follow the ledger',
    'What is kept as the last day on which an invoice was paid is that of its last payment.',
    `select i.number || ': kept ' || coalesce(o.paid_on::text, 'none') || ', booked ' || coalesce(b.paid_on::text, 'none') as found
     from open_item o join invoice i on i.id = o.invoice_id
     left join (select p.invoice_id, max(e.booked_on) as paid_on from posting p join entry e on e.id = p.entry_id
                where p.account in ('receivable', 'advance-receivable') and p.amount < 0 and e.source_kind = 'payment'
                group by p.invoice_id) b using (invoice_id)
     where o.paid_on is distinct from b.paid_on`,
  ),
  heldBy(
    'sums of accounts follow the ledger',
    'What is kept of an account on a day is what its postings of that day say.',
    `select coalesce(k.booked_on, b.booked_on) || ' ' || coalesce(k.account, b.account) || ': kept '
       || coalesce(k.debit, 0) || ' / ' || coalesce(k.credit, 0) || ', booked '
       || coalesce(b.debit, 0) || ' / ' || coalesce(b.credit, 0) as found
     from (select booked_on, account, sum(debit) as debit, sum(credit) as credit from account_sum
           group by booked_on, account) k
     full join (select e.booked_on, p.account, coalesce(sum(p.amount) filter (where p.amount > 0), 0) as debit,
                       coalesce(-sum(p.amount) filter (where p.amount < 0), 0) as credit
                from posting p join entry e on e.id = p.entry_id group by e.booked_on, p.account) b
       using (booked_on, account)
     where k.debit is distinct from b.debit or k.credit is distinct from b.credit`,
  ),
  heldBy(
    'nothing is overpaid',
    'Nothing stands open below zero on an invoice; what is paid too much is a credit of its client.',
    `select i.number || ' ' || p.account || ': ' || sum(p.amount) as found
     from posting p join invoice i on i.id = p.invoice_id
     where p.account in ('receivable', 'advance-receivable') group by i.number, p.account having sum(p.amount) < 0`,
  ),
  heldBy(
    'credits are owed to clients',
    'No client has used or been paid more credit than it had; what was paid back of money that went back is owed to us.',
    `select c.number || ': ' || sum(p.amount) as found from posting p join client c on c.id = p.client_id
     where p.account = 'client-credit' group by c.id, c.number
     having sum(p.amount) > least(
       (select coalesce(sum(amount), 0) from refund where client_id = c.id),
       (select coalesce(sum(y.amount), 0) from payment_return r join payment y on y.id = r.payment_id
        where y.client_id = c.id))`,
  ),
  heldBy(
    'payments are in the bank',
    'Each payment of money is booked once, with its amount, on the bank account; credits and set-offs are no money.',
    `select 'payment ' || y.id || ': ' || y.amount || ', booked ' || coalesce(sum(p.amount), 0) as found
     from payment y
     left join entry e on e.source_kind = 'payment' and e.source_id = y.id and e.purpose not like 'return%'
     left join posting p on p.entry_id = e.id and p.account = 'bank'
     where y.method not in ('client-credit', 'set-off')
     group by y.id having coalesce(sum(p.amount), 0) <> y.amount`,
  ),
  heldBy(
    'entries of the bank are booked whole',
    'The payments of a booked entry of the bank add up to its amount; no payment says that it comes from another.',
    `select 'bank entry ' || coalesce(e.identity, y.bank_identity) || ': ' || coalesce(e.state || ' ' || e.amount, 'unknown')
       || ', booked ' || coalesce(y.amount, 0) as found
     from (select * from bank_entry where state = 'booked') e
     full join (select bank_account, bank_identity, sum(amount) as amount from payment where bank_identity is not null
                group by bank_account, bank_identity) y
       on y.bank_account = e.account_iban and y.bank_identity = e.identity
     where e.amount is distinct from y.amount`,
  ),
  heldBy(
    'income is what was supplied',
    'Revenue and outlays booked on a contract are what its invoices and corrections say, deposits apart (ADR 2).',
    `with supplied as (
       select i.contract_id, (i.snapshot #>> '{total,net}')::numeric - coalesce(
         (select sum((d ->> 'net')::numeric) from jsonb_array_elements(i.snapshot -> 'deductions') d
          where d ->> 'of' = 'partial'), 0) as net
       from invoice i left join invoice c on c.id = i.corrects_id
       where i.kind not in ('advance', 'interest', 'penalty') and coalesce(c.kind, '') not in ('advance', 'interest', 'penalty'))
     select k.number || ': supplied ' || s.net || ', booked ' || coalesce(b.net, 0) as found
     from (select contract_id, sum(net) as net from supplied group by contract_id) s
     join contract k on k.id = s.contract_id
     left join (select contract_id, -sum(amount) as net from posting
                where account in ('revenue', 'pass-through') group by contract_id) b using (contract_id)
     where s.net <> coalesce(b.net, 0)`,
  ),
];
