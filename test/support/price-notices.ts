import { localDate } from '../../src/calendar/local-date.ts';
import { type Language } from '../../src/documents/papers/parts.ts';
import { type CostNoticePaper, type IndexNoticePaper } from '../../src/documents/papers/prices.ts';
import { paperClauses } from '../../src/terms/clauses.ts';
import { sampleBuyer, sampleSeller } from './papers.ts';

const reading = (month: string, value: string) => ({ month, value, provisional: false, chained: null });

function notice(language: Language) {
  return {
    language,
    seller: sampleSeller,
    buyer: sampleBuyer,
    number: 'AU-2022-0007-2027-01-01',
    date: localDate('2026-12-31'),
    title: language === 'de' ? 'Betreuung des Kundenportals' : 'Care of the client portal',
    contractNumber: 'AU-2022-0007',
    effectiveFrom: localDate('2027-01-01'),
    clauses: paperClauses(['gtc:6.10'], language),
    notes: [],
  };
}

const maintenance = { position: 1, description: 'Wartung des Kundenportals', unit: 'Monat' };

/** Two lines; the second is chained from another series and rounds its percentage. */
export function sampleIndexNotice(language: Language = 'de'): IndexNoticePaper {
  const october = {
    ...reading('2026-10', '143.0'),
    chained: { from: 'VPI 2025', value: '103.1', factor: '1.387' },
  };
  return {
    paper: 'index-notice',
    ...notice(language),
    method: 'high-water-mark',
    changes: [
      {
        ...maintenance,
        oldPrice: '1210.13',
        newPrice: '1240.15',
        agreedPrice: '1000.00',
        series: 'VPI 2020',
        rises: [{ from: reading('2022-02', '106.6'), to: reading('2026-10', '132.2') }],
        percent: null,
      },
      {
        position: 2,
        description: 'Speicherplatz',
        unit: 'GB',
        oldPrice: '0.0455',
        newPrice: '0.0466',
        agreedPrice: '0.0455',
        series: 'VPI 2015',
        rises: [{ from: reading('2025-10', '139.6'), to: october }],
        percent: '2.4',
      },
    ],
  };
}

export function sampleCostNotice(language: Language = 'de'): CostNoticePaper {
  return {
    paper: 'cost-notice',
    ...notice(language),
    changes: [{ ...maintenance, oldPrice: '1210.13', newPrice: '1264.59' }],
    percent: '4.5',
    reason: 'Der Betreiber des Rechenzentrums hat seine Strompreise erhöht.',
    evidence: { title: 'Tarifblatt des Rechenzentrums', dated: localDate('2026-11-30') },
  };
}
