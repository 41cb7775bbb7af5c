import { z } from 'zod';
import { inForm } from '../parameter-form.ts';
import { amountText, daysOrWeeks, duration, orderOf, parameter, percentText } from '../parameter.ts';

/** Payment, default and reminders (GTC 7) with the readings of rulings 6, 8 to 13 and 29. */
export const paymentParameters = {
  workStartsAfterDeposit: parameter(
    'gtc:7.1',
    'Arbeitsbeginn erst nach Zahlung',
    'Work starts after payment',
    z.boolean(),
  ),
  paymentTerm: parameter('gtc:7.2', 'Zahlungsfrist ab Erhalt', 'Payment term from receipt', daysOrWeeks),
  paymentMethods: parameter(
    'gtc:7.4',
    'Zahlungsarten (nie bar)',
    'Payment methods (never cash)',
    z.array(z.enum(['bank-transfer', 'direct-debit', 'card'])).min(1),
  ),
  instalmentSchedule: parameter(
    'gtc:7.8',
    'Raten bei Abrechnung in Raten',
    'Instalments where an offer is billed in instalments',
    inForm(z.strictObject({ number: z.int().min(2).max(60), everyMonths: z.int().min(1).max(12) }), {
      kind: 'instalments',
      number: [2, 60],
      everyMonths: [1, 12],
    }),
  ),
  lossOfTerm: parameter(
    'gtc:7.8',
    'Terminsverlust bei verspäteter Rate',
    'A late instalment makes the rest due',
    z.boolean(),
  ),
  interestFloor: parameter(
    'gtc:7.9',
    'Mindestzinssatz in Prozent pro Jahr',
    'Lowest default interest, percent a year',
    percentText,
  ),
  interestAboveBase: parameter(
    'gtc:7.9',
    'Verzugszinsen über dem Basiszinssatz in Prozentpunkten',
    'Default interest above the base rate, percentage points',
    percentText,
  ),
  interestWithoutFault: parameter(
    'gtc:7.9',
    'Zinssatz ohne Verschulden in Prozent pro Jahr',
    'Interest where the debtor is not at fault, percent a year',
    percentText,
  ),
  interestDayCount: parameter(
    'gtc:7.9',
    'Zinstage',
    'Day count',
    z.enum(['actual/365', 'actual/actual', '30/360']),
  ),
  interestOnPaymentDay: parameter(
    'gtc:7.9',
    'Tag des Zahlungseingangs wird verzinst',
    'The day of payment bears interest',
    z.boolean(),
  ),
  interestRounding: parameter(
    'gtc:7.9',
    'Rundung der Zinsen',
    'Rounding of interest',
    z.enum(['cumulative', 'per-segment']),
  ),
  interestNoteMinimum: parameter(
    'gtc:7.9',
    'Zinsen, ab denen ein Lauf eine Verzugszinsenabrechnung ausstellt',
    'Interest from which a run issues an interest note',
    amountText,
  ),
  interestWithReminder: parameter(
    'gtc:7.9',
    'Mahnungen verrechnen die Verzugszinsen',
    'Reminders charge the default interest',
    z.boolean(),
  ),
  collectionFlatFee: parameter(
    'gtc:7.9',
    'Betreibungskosten pauschal je Rechnung (0.00 = keine)',
    'Flat collection cost per late invoice (0.00 = none)',
    amountText,
  ),
  allocationOrder: parameter(
    'gtc:7.9',
    'Anrechnung von Zahlungen',
    'Allocation of payments',
    orderOf(['interest', 'principal', 'costs']),
  ),
  reminderGrace: parameter(
    'gtc:7.10',
    'Nachfrist vor der ersten Mahnung',
    'Grace before the first reminder',
    duration,
  ),
  reminderTolerance: parameter(
    'gtc:7.10',
    'Offener Betrag, bis zu dem nicht gemahnt wird',
    'Open amount up to which no reminder is sent',
    amountText,
  ),
  firstReminder: parameter('gtc:7.10', 'Frist der ersten Mahnung', 'Period of the first reminder', duration),
  secondReminder: parameter(
    'gtc:7.10',
    'Frist der Mahnung an die Geschäftsführung',
    'Period of the reminder to the management',
    duration,
  ),
  remindersPer: parameter('gtc:7.10', 'Mahnstufe je', 'Reminder level per', z.enum(['invoice', 'client'])),
};
