import { localDate } from '../../src/calendar/local-date.ts';
import { type Language } from '../../src/documents/papers/parts.ts';
import { type InstalmentPlanPaper, type LossOfTermPaper } from '../../src/documents/papers/receivables.ts';
import { Money } from '../../src/money/money.ts';
import { paperClauses } from '../../src/terms/clauses.ts';
import { sampleBuyer, sampleSeller } from './papers.ts';

const titles = {
  de: {
    plan: 'Zahlung in Raten',
    lost: 'Ratenvereinbarung RV-2026-0002: der offene Betrag ist sofort fällig',
  },
  en: {
    plan: 'Payment in instalments',
    lost: 'Instalment plan RV-2026-0002: the outstanding amount is due at once',
  },
};

/** Two invoices with interest and costs, payable in six instalments. */
export function sampleInstalmentPlan(language: Language = 'de'): InstalmentPlanPaper {
  const days = ['2026-04-30', '2026-06-01', '2026-06-30', '2026-07-30', '2026-08-31', '2026-09-30'];
  return {
    paper: 'instalment-plan',
    language,
    seller: sampleSeller,
    buyer: sampleBuyer,
    number: 'RV-2026-0002',
    date: localDate('2026-04-15'),
    title: titles[language].plan,
    items: [
      {
        number: 'RE-2026-0007',
        issuedOn: localDate('2026-03-02'),
        dueOn: localDate('2026-03-16'),
        open: '12000.00',
        interest: '102.30',
        costs: '40.00',
      },
      {
        number: 'RE-2026-0011',
        issuedOn: localDate('2026-04-01'),
        dueOn: localDate('2026-04-15'),
        open: '1200.00',
        interest: '0.00',
        costs: '0.00',
      },
    ],
    total: { open: '13200.00', interest: '102.30', costs: '40.00', all: '13342.30' },
    instalments: days.map((day, index) => ({
      position: index + 1,
      dueOn: localDate(day),
      amount: index === 5 ? '2223.70' : '2223.72',
      rest: Money.of('13342.30')
        .minus(Money.sum(days.slice(0, index + 1).map((_, at) => Money.of(at === 5 ? '2223.70' : '2223.72'))))
        .toString(),
    })),
    lossOfTerm: true,
    replaces: 'RV-2026-0001',
    reference: `RV-2026-0002 ${sampleBuyer.number}`,
    clauses: paperClauses(['gtc:7.8', 'gtc:7.9'], language),
    notes: [],
  };
}

/** The third of those instalments was a day late. */
export function sampleLossOfTerm(language: Language = 'de'): LossOfTermPaper {
  return {
    paper: 'loss-of-term',
    language,
    seller: sampleSeller,
    buyer: sampleBuyer,
    number: 'RV-2026-0002',
    date: localDate('2026-07-04'),
    title: titles[language].lost,
    late: { position: 3, dueOn: localDate('2026-06-30'), amount: '2223.72', missing: '1723.72' },
    since: localDate('2026-07-01'),
    rest: '6671.14',
    reference: `RV-2026-0002 ${sampleBuyer.number}`,
    clauses: paperClauses(['gtc:7.8', 'gtc:7.9'], language),
    notes: [],
  };
}
