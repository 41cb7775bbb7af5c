import { type InvoicePaper } from '../../src/documents/papers/invoice.ts';
import { type PaperTotals } from '../../src/documents/papers/parts.ts';
import { creditOnPaper } from '../../src/documents/paper-credit.ts';
import { figures } from '../wording/figures.ts';
import { type MailWording } from './mail-wording.ts';

const { money, day, decimal, percent } = figures.de;

function price({ net, vat, gross }: PaperTotals): string {
  return vat === '0.00' ? money(gross) : `${money(net)} zuzüglich Umsatzsteuer, insgesamt ${money(gross)}`;
}

function pay(paper: InvoicePaper): string {
  const { payable, payment } = paper;
  const credit = creditOnPaper(paper);
  if (credit !== null)
    return `Es ist nichts zu zahlen. ${money(credit)} stehen Ihnen als Guthaben zu; auf Wunsch zahlen wir es aus.`;
  return payable.gross === '0.00' || payable.gross.startsWith('-')
    ? 'Es ist nichts zu zahlen.'
    : payment.instalments !== undefined
      ? `Der Betrag von ${money(payable.gross)} ist in ${payment.instalments.number} Raten zahlbar. Die Ratenvereinbarung mit den Zahlungstagen erhalten Sie gesondert; geben Sie bei jeder Zahlung ${payment.reference} an.`
      : `Bitte überweisen Sie ${money(payable.gross)} innerhalb von ${payment.termDays} Tagen ab Erhalt und geben Sie dabei ${payment.reference} an.`;
}

function corrected({ corrects }: InvoicePaper): string {
  return corrects === null ? '' : `Nr. ${corrects.number} vom ${day(corrects.issuedOn)}`;
}

export const de: MailWording = {
  greeting: 'Sehr geehrte Damen und Herren,',
  closing: 'Freundliche Grüße',
  attached: 'Beigefügt:',
  terms: 'unsere Allgemeinen Geschäftsbedingungen',
  copy: {
    subject: (subject) => `Kopie: ${subject}`,
    note: 'Dies ist eine Kopie; das Original haben wir Ihnen schon früher gesandt. Es bleibt bei dessen Fristen.',
    fileName: 'Kopie',
  },
  offer: ({ number, title, total, validUntil }) => [
    `danke für Ihr Interesse. Sie erhalten unser Angebot ${number} „${title}“ über ${price(total)}.`,
    ...(validUntil === null ? [] : [`Wir halten es bis ${day(validUntil)} für Sie offen.`]),
    'Das Angebot ist freibleibend. Wenn Sie bestellen, kommt der Vertrag mit unserer schriftlichen Auftragsbestätigung zustande.',
  ],
  acknowledgement: ({ offerNumber, boundUntil }) => [
    `Ihre Bestellung zu unserem Angebot ${offerNumber} ist eingegangen, vielen Dank.`,
    `Sie sind an Ihre Bestellung bis ${day(boundUntil)} gebunden. Diese Nachricht bestätigt nur den Eingang, sie schließt noch keinen Vertrag.`,
  ],
  confirmation: ({ number, title, total, concludedOn }) => [
    `gerne bestätigen wir Ihren Auftrag ${number} „${title}“ über ${price(total)}.`,
    `Der Vertrag ist damit am ${day(concludedOn)} geschlossen. Was wir wann in Rechnung stellen, finden Sie in der Auftragsbestätigung.`,
  ],
  reminder: ({ level, items, total, payBy, reference }) => [
    level === 1
      ? `${items.length === 1 ? 'eine Rechnung ist' : `${items.length} Rechnungen sind`} überfällig. Einzelheiten finden Sie in der beigefügten Mahnung.`
      : 'unsere erste Mahnung ist ohne Erfolg geblieben. Wir wenden uns daher mit der beigefügten zweiten Mahnung an Sie als Geschäftsführung.',
    `Bitte überweisen Sie ${money(total.all)} bis ${day(payBy)} und geben Sie dabei ${reference} an.`,
    'Haben Sie inzwischen bezahlt, betrachten Sie diese Nachricht bitte als gegenstandslos.',
  ],
  termination: ({ number, title, by, receivedOn, endsOn }) => [
    by === 'client'
      ? `wir bestätigen Ihre Kündigung des Vertrags ${number} „${title}“, die wir am ${day(receivedOn)} erhalten haben.`
      : `wir haben den Vertrag ${number} „${title}“ gekündigt; unsere Kündigung ist Ihnen am ${day(receivedOn)} zugegangen.`,
    `Der Vertrag endet mit Ablauf des ${day(endsOn)}.`,
  ],
  poolNotice: ({ number, title, threshold, hours, consentLink }) => [
    `von den ${decimal(hours.agreed, 2)} vereinbarten Stunden des Pools „${title}“ (${number}) sind ${percent(threshold)} erreicht: ${decimal(hours.used, 2)} Stunden sind verbraucht, ${decimal(hours.remaining, 2)} noch verfügbar.`,
    'Weitere Stunden leisten wir nur mit Ihrer Zustimmung, außer zur Abwehr eines drohenden Schadens; wir verrechnen sie gesondert.',
    consentLink === null
      ? 'Eine Antwort auf diese Nachricht genügt.'
      : `Hier können Sie zustimmen:\n${consentLink}`,
  ],
  overrunNotice: ({ number, item, estimated, forecast, objectBy }) => [
    `die Kosten für „${item}“ (Auftrag ${number}) werden unseren Kostenvoranschlag von ${money(estimated)} netto voraussichtlich übersteigen. Wir rechnen nun mit ${money(forecast)} netto.`,
    `Wenn Sie bis ${day(objectBy)} nicht schriftlich widersprechen und zugleich eine günstigere Alternative nennen, gilt die Überschreitung als genehmigt. Einzelheiten finden Sie im beigefügten Schreiben.`,
  ],
  claimStatement: ({ until, total }) => [
    `Die beiliegende Aufstellung zeigt, wie sich unsere Forderung von ${money(total.all)} zum ${day(until)} zusammensetzt.`,
  ],
  withdrawal: ({ reminder, contracts }) => [
    `unsere Mahnungen, zuletzt ${reminder.number} vom ${day(reminder.date)}, sind ohne Erfolg geblieben.`,
    `Mit dem beigefügten Schreiben treten wir daher von ${contracts.length === 1 ? 'dem Vertrag' : 'den Verträgen'} ${contracts.map(({ number }) => number).join(', ')} zurück.`,
  ],
  timesheet: ({ title, period }) => [
    `Sie erhalten den Stundennachweis zu „${title}“ vom ${day(period.from)} bis ${day(period.to)}.`,
  ],
  instalmentPlan: ({ number, instalments, total, reference, lossOfTerm }) => [
    `wie vereinbart können Sie ${money(total.all)} in ${instalments.length} Raten bezahlen. Beträge und Zahlungstage finden Sie in der beigefügten Ratenvereinbarung ${number}.`,
    ...instalments
      .slice(0, 1)
      .map(
        (first) =>
          `Bitte überweisen Sie die erste Rate von ${money(first.amount)} bis ${day(first.dueOn)} und geben Sie bei jeder Zahlung ${reference} an.`,
      ),
    ...(lossOfTerm
      ? [
          'Bitte halten Sie die Zahlungstage ein: Ist eine Rate verspätet, wird der gesamte offene Betrag sofort fällig.',
        ]
      : []),
  ],
  lossOfTerm: ({ number, late, rest, reference }) => [
    `die am ${day(late.dueOn)} fällige ${late.position}. Rate der Ratenvereinbarung ${number} wurde nicht rechtzeitig zur Gänze bezahlt. Damit ist der gesamte offene Betrag sofort fällig.`,
    `Bitte überweisen Sie ${money(rest)} umgehend und geben Sie dabei ${reference} an. Einzelheiten finden Sie im beigefügten Schreiben.`,
    'Haben Sie inzwischen alles bezahlt, betrachten Sie diese Nachricht bitte als gegenstandslos.',
  ],
  indexNotice: ({ contractNumber, title, effectiveFrom }) => [
    `wie vereinbart passen wir die Preise Ihres Vertrags ${contractNumber} „${title}“ mit Wirkung ab ${day(effectiveFrom)} an den Verbraucherpreisindex an.`,
    'Die neuen Preise und die Berechnung finden Sie im beigefügten Schreiben. Sie brauchen nichts zu veranlassen.',
  ],
  costNotice: ({ contractNumber, title, effectiveFrom }) => [
    `wir müssen die Preise Ihres Vertrags ${contractNumber} „${title}“ mit Wirkung ab ${day(effectiveFrom)} an gestiegene Kosten anpassen.`,
    'Die neuen Preise und den Grund finden Sie im beigefügten Schreiben.',
  ],
  invoice: {
    advance: (paper) => [
      `Sie erhalten unsere Anzahlungsrechnung ${paper.number} zu „${paper.title}“.`,
      pay(paper),
    ],
    partial: (paper) => [`Sie erhalten unsere Teilrechnung ${paper.number} zu „${paper.title}“.`, pay(paper)],
    final: (paper) => [
      `Sie erhalten unsere Schlussrechnung ${paper.number} zu „${paper.title}“.`,
      ...(paper.deductions.length === 0 ? [] : ['Ihre bisherigen Zahlungen sind darin abgezogen.']),
      pay(paper),
    ],
    standard: (paper) => [`Sie erhalten unsere Rechnung ${paper.number} zu „${paper.title}“.`, pay(paper)],
    interest: (paper) => [
      `Sie erhalten unsere Verzugszinsenabrechnung ${paper.number}. Sie zeigt für jede Rechnung, wie sich die Zinsen berechnen.`,
      pay(paper),
    ],
    'credit-note': (paper) => [
      `mit der Rechnungskorrektur ${paper.number} berichtigen wir unsere Rechnung ${corrected(paper)} um ${money(paper.payable.gross)}.`,
    ],
    penalty: (paper) => [
      `Sie erhalten unsere Schadenersatzforderung ${paper.number} zu „${paper.title}“.`,
      pay(paper),
    ],
    cancellation: (paper) => [
      `mit der Stornorechnung ${paper.number} heben wir unsere Rechnung ${corrected(paper)} zur Gänze auf.`,
    ],
  },
};
