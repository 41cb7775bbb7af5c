import { localDate } from '../../src/calendar/local-date.ts';
import { type OverrunNoticePaper } from '../../src/documents/papers/effort.ts';
import { type Language } from '../../src/documents/papers/parts.ts';
import { paperClauses } from '../../src/terms/clauses.ts';
import { sampleBuyer, sampleSeller } from './papers.ts';

const items = {
  de: { title: 'Kundenportal', item: 'Anbindung der Warenwirtschaft' },
  en: { title: 'Customer portal', item: 'Connection of the inventory system' },
};

/** An interface that will take 18 % more than it was estimated to. */
export function sampleOverrunNotice(language: Language = 'de'): OverrunNoticePaper {
  return {
    paper: 'overrun-notice',
    language,
    seller: sampleSeller,
    buyer: sampleBuyer,
    number: 'AU-2026-0007',
    date: localDate('2026-03-27'),
    ...items[language],
    estimated: '10000.00',
    spent: '6450.00',
    forecast: '11825.50',
    overrun: '1825.50',
    percent: '18.26',
    tolerance: '15',
    objectBy: localDate('2026-04-07'),
    clauses: paperClauses(['gtc:6.2'], language),
    notes: [],
  };
}
