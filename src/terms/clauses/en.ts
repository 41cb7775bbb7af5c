/*
 * What each clause means for a reader, in our own words. The figures of a clause are parameters of the edition, so no
 * text states one: it would contradict an agency whose figure is another.
 */
export const english = {
  '1.1':
    'The contract consists of the written offer, the descriptions it refers to, the price list and these terms.',
  '1.2':
    'The versions current when a contract is concluded apply to it, also to later contracts, unless something else was agreed for the project.',
  '1.3':
    'Amended terms are announced in writing and count as agreed unless the client objects in writing within the period given.',
  '1.4': 'Side agreements and changes need the written form; waiving that form needs it too.',
  '1.5':
    "The client's own terms do not become part of the contract unless the agency has accepted them expressly in writing.",
  '1.6':
    'If components contradict each other, the written offer prevails, then project descriptions, general descriptions, price list and finally these terms.',
  '2.1': 'Offers do not bind the agency; a contract needs its express acceptance.',
  '2.2': 'An order binds the client for the agreed period, counted from its receipt.',
  '2.3':
    'The contract comes about by the written order confirmation or when work visibly begins. An acknowledgement of receipt accepts nothing.',
  '2.4':
    'Electronic declarations made on a working day within the receiving hours arrive at once; any others when the next working day opens.',
  '3.1': 'The services are performed at the agreed place, as a rule the seat of the agency.',
  '3.2':
    'The written description determines what is owed. Once ordered, it changes only by mutual agreement, which may affect price and dates.',
  '3.3': 'In agile projects, methods and detailed services are settled together while the project runs.',
  '3.5': 'The agency may provide an equivalent service if it serves the purpose of the order.',
  '3.6':
    'The agency may have parts supplied by third parties; for agreed third-party services it owes their proper commissioning and coordination.',
  '3.7': 'Partial deliveries are allowed, and dates are not binding unless they are marked as binding.',
  '3.8':
    'Contracts without a fixed end can be terminated with the agreed notice to the end of a month, not before a minimum term has passed.',
  '3.9':
    'Events nobody could foresee or avoid move dates by their duration and the reorganisation they cause; the client is told in writing.',
  '3.10':
    'The client supplies information, material, access and contacts in time. Delay in this moves dates and can cost extra.',
  '3.12':
    'All rights stay with the agency until full payment; then the client may use the services to the agreed extent.',
  '3.13': 'The right of use covers the final product, not drafts, foundations or working files.',
  '3.14':
    'The agency may check that licences are respected; data gathered for that purpose is deleted after a short period.',
  '3.15': 'The agency may name client and project as a reference until the client objects in writing.',
  '4.1': 'Content work includes a first draft and small corrections; further drafts are charged.',
  '4.2': "Domains are registered on the registrar's terms; the agency owes its effort, not the result.",
  '4.3':
    'Hosting is available for the guaranteed share of each contract year; planned maintenance and outages beyond control are left out.',
  '4.4':
    'Search engine and performance marketing is done professionally, yet no ranking or figure is guaranteed.',
  '4.5': 'Maintenance is owed only if agreed, and reaction times only if agreed individually.',
  '4.6': 'The client backs up its data, above all before any installation or maintenance.',
  '4.7': 'Monitoring provided free of charge creates no duty to watch the systems.',
  '4.8':
    'Third-party platforms are used as they were known when the offer was made; work caused by later changes is charged.',
  '4.9':
    'Apps follow the store guidelines known when the offer was made; later changes are a separate order.',
  '4.10':
    'The supported platforms and browsers are those that are current and widespread enough when the project starts.',
  '4.11': 'Where an open-source licence demands it, the work may be published under that licence.',
  '4.12':
    'Desktop software is built to the agreed requirements; installation, support and compatibility need an express agreement.',
  '4.13':
    'Licences are simple and personal to the client, follow their own licence terms and take effect with full payment.',
  '5.2':
    'Trade secrets are to be protected; a breach costs a contractual penalty, and further damages may be claimed.',
  '5.3':
    "The agency's staff and suppliers may not be enticed away during the contract and the period after it; a breach costs a penalty.",
  '6.1': 'Prices are in euro and net; shipping, third-party services and fees come on top.',
  '6.2':
    'Estimates are not binding unless marked so. A larger overrun is announced in writing and counts as approved unless the client objects in time and offers a cheaper way.',
  '6.3':
    'A lump sum covers the agreed services, but not unforeseeable events, lacking cooperation or hidden defects of what the client supplied.',
  '6.4': 'Fees given as approximate, expected or estimated are charged by the effort actually spent.',
  '6.5':
    'An hour pool reserves time for a period; unused hours lapse, and more is worked only with consent or to avert imminent damage.',
  '6.6': 'Services outside the agreed fee are invoiced separately.',
  '6.7': 'The agreed share of the fee is payable with the order, the rest on completion.',
  '6.8': 'Single items of the description and sprints may be invoiced on their own.',
  '6.9':
    'Full advance payment of the next part may be asked of new clients, for third-party services, and after signs of payment trouble.',
  '6.10':
    'Prices of continuing contracts follow the consumer price index at the end of each year, never downwards; proven cost increases may be passed on.',
  '6.11':
    'If the client withdraws without serious fault of the agency, the fee stays due, less what is saved on third-party purchases.',
  '7.1': 'Invoices are due from their date without deduction; work normally starts after payment.',
  '7.2': 'Invoices are to be paid within the agreed period from their receipt.',
  '7.3': 'Online orders are payable when they are placed.',
  '7.4': 'Payment is by transfer to the account named; cash is not accepted.',
  '7.5': 'The client may use every method of payment on offer; it is debited when the payment is made.',
  '7.6':
    "The agency may buy third-party services in its own name or the client's, for its own account or the client's.",
  '7.7':
    'The client may set off only what the agency has acknowledged in writing or a court has decided, and may not withhold payment.',
  '7.8': 'If one instalment is late, the whole outstanding amount becomes due at once.',
  '7.9':
    'Late payment bears the statutory interest between businesses, at least the agreed rate; the costs of collection are borne by the client.',
  '7.10':
    'After an unsuccessful reminder the agency may invoice all services rendered and stop working; after another one to the management it may withdraw and claim lost profit.',
  '8.1': 'Under a contract for work the agency owes the agreed result.',
  '8.2': 'In agile projects the agency owes the proper execution of what was defined for each phase.',
  '8.3': 'Where working time is provided, the client answers for the result and the agency for correct work.',
  '8.4': "Extra effort caused by the client's own changes to the work is charged.",
  '8.5':
    'Deliveries are to be accepted or objected to in writing within the period; after that they count as accepted. Hidden defects are reported within the period from discovery.',
  '8.6': 'The warranty runs for the agreed period from delivery; the agency chooses how to put things right.',
  '8.7':
    'Damages need gross negligence or intent and lapse after the agreed periods from knowledge and from the event.',
  '8.13': 'Before other claims are made, the agency is given the agreed time to remedy the defect.',
  '8.14':
    'A contract is terminated only in the agreed form, which is registered mail unless something else is set.',
  '9.1': 'The law of the agreed country applies, without its rules on conflicts of laws.',
  '9.2': 'Standard contract norms apply only if expressly agreed.',
  '9.3': 'The court at the agreed place decides; the agency may also sue where the client is at home.',
  '9.5': 'Changes of the contract, and of this requirement itself, need the written form.',
  '9.6': "The client may transfer the contract only with the agency's prior written consent.",
} as const;
