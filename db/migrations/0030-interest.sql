-- Base rates, and the accounts of what a late payer owes besides the principal (GTC 7.9).

-- The base rate (Basiszinssatz) in force on the first day of a half-year governs the whole of it (§ 456 UGB).
create table base_rate (
  first_day date primary key
    check (extract(day from first_day) = 1 and extract(month from first_day) in (1, 7)),
  id uuid not null default gen_random_uuid(),
  rate numeric(7, 4) not null,
  source text not null,
  entered_by text not null,
  entered_at timestamptz not null
);

insert into base_rate (first_day, rate, source, entered_by, entered_at)
select make_date(year, half, 1), rate, source, 'installation', timestamptz '2026-11-20 00:00:00Z'
from (
  select year, half, -0.12, 'OeNB, interest rates on business arrears'
  from generate_series(2014, 2015) year, (values (1), (7)) halves (half)
  union all
  select year, half, -0.62, 'OeNB, interest rates on business arrears'
  from generate_series(2017, 2022) year, (values (1), (7)) halves (half)
  union all
  values
    (2013, 1, 0.38, 'OeNB, interest rates on business arrears'),
    (2013, 7, -0.12, 'OeNB, interest rates on business arrears'),
    (2016, 1, -0.12, 'OeNB, interest rates on business arrears'),
    (2016, 7, -0.62, 'OeNB, interest rates on business arrears'),
    (2023, 1, 1.88, 'OeNB, interest rates on business arrears'),
    (2023, 7, 3.38, 'OeNB, interest rates on business arrears'),
    (2024, 1, 3.88, 'OeNB, interest rates on business arrears'),
    (2024, 7, 3.88, 'OeNB: changed only on 18 September 2024'),
    (2025, 1, 2.53, 'OeNB: in force since 18 December 2024'),
    (2025, 7, 1.53, 'OeNB: in force since 11 June 2025'),
    (2026, 1, 1.53, 'secondary source; compare with the OeNB'),
    (2026, 7, 1.53, 'secondary source, not confirmed by the OeNB: compare before going live')
) known (year, half, rate, source);

-- Interest and costs of collection are damages, without VAT (ruling 22); bank charges are the agency's own expense.
alter table posting drop constraint posting_account_check;
alter table posting add constraint posting_account_check check (account in
  ('bank', 'receivable', 'advance-receivable', 'advance-clearing', 'deposit-liability', 'vat-payable', 'revenue',
   'client-credit', 'interest-receivable', 'interest-income', 'costs-receivable', 'costs-income', 'bank-charges'));
