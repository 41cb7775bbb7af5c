import { z } from 'zod';
import { inForm } from '../parameter-form.ts';
import { duration, hoursText, parameter, percentText, timeRounding } from '../parameter.ts';

/** Prices and billing (GTC 6) with the readings of rulings 4, 17, 19, 20 and 21. */
export const remunerationParameters = {
  currency: parameter('gtc:6.1', 'Währung', 'Currency', z.literal('EUR')),
  prices: parameter('gtc:6.1', 'Preisangaben', 'Prices are stated', z.enum(['net'])),
  estimateTolerance: parameter(
    'gtc:6.2',
    'Zulässige Überschreitung eines Kostenvoranschlags in Prozent',
    'Overrun of an estimate that needs no notice, percent',
    percentText,
  ),
  estimateObjection: parameter(
    'gtc:6.2',
    'Widerspruchsfrist bei Überschreitung',
    'Period to object to an overrun',
    duration,
  ),
  timeRounding: parameter(
    'gtc:6.4',
    'Verrechnung aufgezeichneter Zeiten',
    'How recorded time is rounded for billing',
    timeRounding,
  ),
  hoursPerDay: parameter(
    'gtc:6.4',
    'Stunden eines nach Tagen verrechneten Personentags',
    'Hours of a person day where effort is sold by the day',
    hoursText,
  ),
  hourPoolWarnings: parameter(
    'gtc:6.5',
    'Warnschwellen eines Stundenpools in Prozent',
    'Use of an hour pool that triggers a notice, percent',
    inForm(z.array(percentText).min(1).max(10), { kind: 'percentages', most: 10 }),
  ),
  hourPoolClosing: parameter(
    'gtc:6.5',
    'Nachfrist zum Buchen von Stunden eines Zeitraums',
    'How long hours of a period may be booked after its end',
    duration,
  ),
  splitOnOrder: parameter(
    'gtc:6.7',
    'Anteil bei Bestellung in Prozent',
    'Share due on order, percent',
    percentText,
  ),
  depositDeduction: parameter(
    'gtc:6.7',
    'Abzug der Anzahlung in der Schlussrechnung',
    'Deduction of the deposit on the final invoice',
    z.enum(['received', 'invoiced']),
  ),
  secondShareDue: parameter(
    'gtc:6.7',
    'Zweiter Teil wird fällig mit',
    'The second share becomes due on',
    z.enum(['delivery', 'acceptance']),
  ),
  advanceShare: parameter(
    'gtc:6.9',
    'Vorauszahlung der nächsten Teilleistung in Prozent',
    'Advance payment for the next partial service, percent',
    percentText,
  ),
  indexSeries: parameter('gtc:6.10', 'Index', 'Index', z.enum(['VPI'])),
  indexBase: parameter(
    'gtc:6.10',
    'Ausgangsmonat der Wertsicherung',
    'Base month of the indexation',
    z.enum(['month-before-conclusion', 'month-of-conclusion']),
  ),
  indexComparison: parameter(
    'gtc:6.10',
    'Vergleichsmonat der Wertsicherung',
    'Comparison month of the indexation',
    z.enum(['october-final', 'november-corrected']),
  ),
  indexMethod: parameter(
    'gtc:6.10',
    'Umgang mit sinkenden Werten',
    'Treatment of falling values',
    z.enum(['high-water-mark', 'skip-and-compound']),
  ),
  indexRounding: parameter(
    'gtc:6.10',
    'Rundung der Wertsicherung',
    'Rounding of the indexation',
    z.enum(['price-only', 'percentage-to-one-decimal']),
  ),
  costIncrease: parameter(
    'gtc:6.10',
    'Kostensteigerung, ab der angepasst werden darf, in Prozent',
    'Cost increase above which prices may follow, percent',
    percentText,
  ),
};
