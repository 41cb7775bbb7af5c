import { type Sentences, type Told } from './told.ts';

const because = ({ text, has }: Told) => (has('reason') ? `: ${text('reason')}` : '.');
const sides: Readonly<Record<string, string>> = { client: 'der Kunde', agency: 'die Agentur' };

/** What the journal says of an offer and of the contract that came of it, in German. */
export const germanDeal: Sentences = {
  'offer drafted': () => 'Angebot als Entwurf geschrieben.',
  'offer revised': ({ text }) => `Angebot überarbeitet (Version ${text('version')}).`,
  'offer sent': ({ text }) => `Angebot in Version ${text('version')} verschickt; es ist unverbindlich.`,
  'offer declined': (told) => `Der Kunde lehnt das Angebot ab${because(told)}`,
  'offer withdrawn': (told) => `Angebot zurückgezogen${because(told)}`,
  'order received': ({ text, day, has }) =>
    `Bestellung${has('orderedBy') ? ` von ${text('orderedBy')}` : ''} gilt als am ${day('deemedReceivedAt')} eingelangt; sie bindet den Kunden bis ${day('boundUntil')}.`,
  'order refused': (told) => `Bestellung nicht angenommen${because(told)}`,
  'contract concluded': ({ text }) =>
    text('by') === 'conduct'
      ? `Vertrag durch Beginn der Leistung zustande gekommen: ${text('conduct')}`
      : 'Bestellung schriftlich bestätigt; der Vertrag ist zustande gekommen.',
  'work released by the paid deposit': ({ day }) =>
    `Anzahlung am ${day('paidOn')} bezahlt; die Arbeit ist freigegeben.`,
  'work released before the deposit': ({ text }) =>
    `Arbeit vor Zahlung der Anzahlung freigegeben: ${text('reason')}`,
  'work delivered completely': ({ day }) =>
    `Leistung vollständig geliefert am ${day('deliveredOn')}; Einwände sind bis ${day('acceptanceDeadline')} möglich.`,
  'work delivered in part': ({ day }) =>
    `Teillieferung am ${day('deliveredOn')}; Einwände sind bis ${day('acceptanceDeadline')} möglich.`,
  'delivery accepted': ({ day, text }) =>
    `${text('givenBy')} nimmt die Lieferung am ${day('declaredOn')} ab.`,
  'delivery objected to': ({ day, text }) =>
    `${text('givenBy')} erhebt am ${day('declaredOn')} Einwände: ${text('text')}`,
  'delivery deemed accepted': ({ day }) =>
    `Lieferung vom ${day('deliveredOn')} gilt ohne Einwand als abgenommen.`,
  'part of the price called due': ({ money, text, has }) =>
    `${has('net') ? `${money('net')} netto ` : 'Ein Teil des Preises '}vorzeitig fällig gestellt${has('note') ? `: ${text('note')}` : '.'}`,
  'price changed': ({ text, day, price }) =>
    `Neuer Preis für Position ${text('linePosition')} ab ${day('validFrom')}: ${price('unitPrice')} (${text('reason')})`,
  'prices adjusted to the index': ({ text, day }) =>
    `Preise an den Index ${text('year')} angepasst, gültig ab ${day('effectiveFrom')}.`,
  'left out of the adjustment to the index': ({ text }) =>
    `Von der Indexanpassung ${text('year')} ausgenommen: ${text('reason')}`,
  'cost increase passed on': ({ text, day }) =>
    `Kostensteigerung von ${text('percent')} % ab ${day('validFrom')} weitergegeben: ${text('reason')}`,
  'contract suspended': (told) => `Arbeit und Verrechnung ruhen${because(told)}`,
  'contract resumed': (told) => `Der Vertrag läuft weiter${because(told)}`,
  'contract ended by termination': ({ day }) =>
    `Vertrag durch Kündigung beendet, letzter Tag ${day('endsOn')}.`,
  'fixed term over': ({ day }) => `Vereinbarte Laufzeit beendet, letzter Tag ${day('endsOn')}.`,
  'notice of termination recorded': ({ text, day }) =>
    `Kündigung durch ${sides[text('by')] ?? text('by')}, eingelangt am ${day('receivedOn')} (${text('evidence')}); letzter Tag ${day('endsOn')}.`,
  'notice of termination withdrawn': ({ text }) =>
    `Kündigung einvernehmlich zurückgenommen: ${text('agreement')}`,
  'withdrawn from the contract': ({ money }) =>
    `Rücktritt vom Vertrag; erbrachte Leistungen ${money('rendered')} netto, entgangener Gewinn ${money('lostProfit')}.`,
  'sprint defined': ({ text, money, has }) =>
    `Sprint ${text('number')} vereinbart${has('price') ? ` um ${money('price')} netto` : ', nach Aufwand'}.`,
  'sprint closed': ({ text, day }) => `Sprint ${text('number')} am ${day('deliveredOn')} abgeschlossen.`,
  'sprint dropped': ({ text }) => `Sprint ${text('number')} aufgegeben: ${text('reason')}`,
  'additional service ordered': ({ text, money }) =>
    `Zusatzleistung um ${money('net')} netto bestellt von ${text('orderedBy')} (${text('document')}).`,
  'additional service rendered': ({ day, money }) =>
    `Zusatzleistung am ${day('renderedOn')} erbracht, ${money('net')} netto.`,
  'additional service revoked': ({ text }) => `Zusatzleistung zurückgenommen: ${text('reason')}`,
  'third-party item bought': ({ text, money }) =>
    `Fremdleistung für Position ${text('linePosition')} bei ${text('supplier')} um ${money('cost')} beschafft (${text('document')}).`,
  'forecast of estimate entered': ({ text, money }) =>
    `Prognose zu Position ${text('item')}: ${money('forecast')} statt ${money('estimated')} (${text('note')})`,
  'overrun of estimate announced': ({ text, money, day }) =>
    `Überschreitung bei Position ${text('item')} mitgeteilt: ${money('forecast')} statt ${money('estimated')}, Widerspruch bis ${day('objectBy')}.`,
  'overrun of estimate deemed approved from the outset': ({ text, money }) =>
    `Überschreitung bei Position ${text('item')} auf ${money('forecast')} gilt als genehmigt.`,
  'overrun of estimate approved by silence': ({ text, money }) =>
    `Überschreitung bei Position ${text('item')} auf ${money('forecast')} ohne Widerspruch genehmigt.`,
  'overrun of estimate did not happen': ({ text }) =>
    `Überschreitung bei Position ${text('item')} trat nicht ein.`,
  'objection to overrun accepted': ({ text }) =>
    `Widerspruch zur Überschreitung bei Position ${text('item')} angenommen: ${text('reason')}`,
  'objection to overrun rejected': ({ text }) =>
    `Widerspruch zur Überschreitung bei Position ${text('item')} abgelehnt: ${text('reason')}`,
  'notice of overrun received': ({ day }) =>
    `Mitteilung der Überschreitung am ${day('receivedOn')} erhalten; Widerspruch bis ${day('objectBy')}.`,
  'paper opened in the portal': ({ text }) => `${text('number')} vom Kunden im Portal geöffnet.`,
};
