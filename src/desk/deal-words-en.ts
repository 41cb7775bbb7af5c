import { type Sentences, type Told } from './told.ts';

const because = ({ text, has }: Told) => (has('reason') ? `: ${text('reason')}` : '.');
const sides: Readonly<Record<string, string>> = { client: 'the client', agency: 'the agency' };

/** What the journal says of an offer and of the contract that came of it. */
export const englishDeal: Sentences = {
  'offer drafted': () => 'Offer written as a draft.',
  'offer revised': ({ text }) => `Offer revised (version ${text('version')}).`,
  'offer sent': ({ text }) => `Offer sent in version ${text('version')}; it binds nobody.`,
  'offer declined': (told) => `The client declines the offer${because(told)}`,
  'offer withdrawn': (told) => `Offer withdrawn${because(told)}`,
  'order received': ({ text, day, has }) =>
    `Order${has('orderedBy') ? ` by ${text('orderedBy')}` : ''} counts as received on ${day('deemedReceivedAt')}; it binds the client until ${day('boundUntil')}.`,
  'order refused': (told) => `Order not accepted${because(told)}`,
  'contract concluded': ({ text }) =>
    text('by') === 'conduct'
      ? `The contract came about by the beginning of work: ${text('conduct')}`
      : 'Order confirmed in writing; the contract has come about.',
  'work released by the paid deposit': ({ day }) => `Deposit paid on ${day('paidOn')}; work is released.`,
  'work released before the deposit': ({ text }) => `Work released before the deposit: ${text('reason')}`,
  'work delivered completely': ({ day }) =>
    `Work delivered completely on ${day('deliveredOn')}; objections until ${day('acceptanceDeadline')}.`,
  'work delivered in part': ({ day }) =>
    `Partial delivery on ${day('deliveredOn')}; objections until ${day('acceptanceDeadline')}.`,
  'delivery accepted': ({ day, text }) => `${text('givenBy')} accepts the delivery on ${day('declaredOn')}.`,
  'delivery objected to': ({ day, text }) =>
    `${text('givenBy')} objects on ${day('declaredOn')}: ${text('text')}`,
  'delivery deemed accepted': ({ day }) =>
    `Delivery of ${day('deliveredOn')} deemed accepted: nobody objected.`,
  'part of the price called due': ({ money, text, has }) =>
    `${has('net') ? `${money('net')} net ` : 'Part of the price '}called due before its time${has('note') ? `: ${text('note')}` : '.'}`,
  'price changed': ({ text, day, price }) =>
    `New price of line ${text('linePosition')} from ${day('validFrom')}: ${price('unitPrice')} (${text('reason')})`,
  'prices adjusted to the index': ({ text, day }) =>
    `Prices adjusted to the index of ${text('year')}, valid from ${day('effectiveFrom')}.`,
  'left out of the adjustment to the index': ({ text }) =>
    `Left out of the index adjustment of ${text('year')}: ${text('reason')}`,
  'cost increase passed on': ({ text, day }) =>
    `Cost increase of ${text('percent')}% passed on from ${day('validFrom')}: ${text('reason')}`,
  'contract suspended': (told) => `Work and billing rest${because(told)}`,
  'contract resumed': (told) => `The contract goes on${because(told)}`,
  'contract ended by termination': ({ day }) => `Contract ended by termination, last day ${day('endsOn')}.`,
  'fixed term over': ({ day }) => `Agreed term over, last day ${day('endsOn')}.`,
  'notice of termination recorded': ({ text, day }) =>
    `Terminated by ${sides[text('by')] ?? text('by')}, received on ${day('receivedOn')} (${text('evidence')}); last day ${day('endsOn')}.`,
  'notice of termination withdrawn': ({ text }) => `Termination taken back as agreed: ${text('agreement')}`,
  'withdrawn from the contract': ({ money }) =>
    `Withdrawn from the contract; services rendered ${money('rendered')} net, lost profit ${money('lostProfit')}.`,
  'sprint defined': ({ text, money, has }) =>
    `Sprint ${text('number')} agreed${has('price') ? ` at ${money('price')} net` : ', by effort'}.`,
  'sprint closed': ({ text, day }) => `Sprint ${text('number')} closed on ${day('deliveredOn')}.`,
  'sprint dropped': ({ text }) => `Sprint ${text('number')} dropped: ${text('reason')}`,
  'additional service ordered': ({ text, money }) =>
    `Additional service at ${money('net')} net ordered by ${text('orderedBy')} (${text('document')}).`,
  'additional service rendered': ({ day, money }) =>
    `Additional service rendered on ${day('renderedOn')}, ${money('net')} net.`,
  'additional service revoked': ({ text }) => `Additional service taken back: ${text('reason')}`,
  'third-party item bought': ({ text, money }) =>
    `Third-party item for line ${text('linePosition')} bought from ${text('supplier')} for ${money('cost')} (${text('document')}).`,
  'forecast of estimate entered': ({ text, money }) =>
    `Forecast of line ${text('item')}: ${money('forecast')} instead of ${money('estimated')} (${text('note')})`,
  'overrun of estimate announced': ({ text, money, day }) =>
    `Overrun of line ${text('item')} announced: ${money('forecast')} instead of ${money('estimated')}, objections until ${day('objectBy')}.`,
  'overrun of estimate deemed approved from the outset': ({ text, money }) =>
    `Overrun of line ${text('item')} to ${money('forecast')} deemed approved.`,
  'overrun of estimate approved by silence': ({ text, money }) =>
    `Overrun of line ${text('item')} to ${money('forecast')} approved: nobody objected.`,
  'overrun of estimate did not happen': ({ text }) => `The overrun of line ${text('item')} did not happen.`,
  'objection to overrun accepted': ({ text }) =>
    `Objection to the overrun of line ${text('item')} accepted: ${text('reason')}`,
  'objection to overrun rejected': ({ text }) =>
    `Objection to the overrun of line ${text('item')} rejected: ${text('reason')}`,
  'notice of overrun received': ({ day }) =>
    `Notice of overrun received on ${day('receivedOn')}; objections until ${day('objectBy')}.`,
  'paper opened in the portal': ({ text }) => `${text('number')} opened in the portal by the client.`,
};
