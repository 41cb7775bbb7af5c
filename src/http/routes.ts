import { apiTokenRoutes } from '../access/api-token.routes.ts';
import { calendarLinkRoutes } from '../access/calendar-link.routes.ts';
import { additionalServiceRoutes } from '../additional-services/additional-service.routes.ts';
import { advanceRoutes } from '../advances/advance.routes.ts';
import { afterDelivery } from '../after-delivery.ts';
import { sealRoutes } from '../audit/seal.routes.ts';
import { bankRoutes } from '../bank/bank.routes.ts';
import { clientRoutes } from '../clients/client.routes.ts';
import { companyRoutes } from '../company/company.routes.ts';
import { contractRoutes } from '../contracts/contract.routes.ts';
import { deliveryRoutes } from '../deliveries/delivery.routes.ts';
import { cashRoutes } from '../desk/cash.routes.ts';
import { clientStandingRoutes } from '../desk/client-standing.routes.ts';
import { deadlineRoutes } from '../desk/deadline.routes.ts';
import { figureRoutes } from '../desk/figures.routes.ts';
import { historyRoutes } from '../desk/history.routes.ts';
import { matterRoutes } from '../desk/matter.routes.ts';
import { searchRoutes } from '../desk/search.routes.ts';
import { dispatchRoutes } from '../documents/dispatch.routes.ts';
import { documentRoutes } from '../documents/document.routes.ts';
import { postRoutes } from '../documents/post.routes.ts';
import { decisionRoutes } from '../dunning/decision.routes.ts';
import { dunningRoutes } from '../dunning/dunning.routes.ts';
import { reviseReminder } from '../dunning/revise-reminder.action.ts';
import { estimateRoutes } from '../estimates/estimate.routes.ts';
import { hourPoolRoutes } from '../hour-pools/hour-pool.routes.ts';
import { indexationRoutes } from '../indexation/indexation.routes.ts';
import { instalmentRoutes } from '../instalments/instalment.routes.ts';
import { excusedDelayRoutes } from '../interest/excused-delay.routes.ts';
import { interestNoteRoutes } from '../interest/interest-note.routes.ts';
import { interestRoutes } from '../interest/interest.routes.ts';
import { invoiceRoutes } from '../invoicing/invoice.routes.ts';
import { journalRoutes } from '../journal/journal.routes.ts';
import { ledgerRoutes } from '../ledger/ledger.routes.ts';
import { lineTemplateRoutes } from '../offers/line-template.routes.ts';
import { offerPreviewRoutes } from '../offers/offer-preview.routes.ts';
import { offerRoutes } from '../offers/offer.routes.ts';
import { paymentRoutes } from '../payments/payment.routes.ts';
import { receivableRoutes } from '../payments/receivable.routes.ts';
import { settlementRoutes } from '../payments/settlement.routes.ts';
import { peopleRoutes } from '../people/people.routes.ts';
import { purchaseRoutes } from '../purchases/purchase.routes.ts';
import { runRoutes } from '../runs/run.routes.ts';
import { scheduleRoutes } from '../runs/schedule.routes.ts';
import { accountRoutes } from '../sign-in/account.routes.ts';
import { invitationRoutes } from '../sign-in/invitation.routes.ts';
import { sessionRoutes } from '../sign-in/session.routes.ts';
import { sprintRoutes } from '../sprints/sprint.routes.ts';
import { terminationRoutes } from '../terminations/termination.routes.ts';
import { baseRateRoutes } from '../terms/base-rate.routes.ts';
import { indexValueRoutes } from '../terms/index-value.routes.ts';
import { termsRoutes } from '../terms/terms.routes.ts';
import { importRoutes } from '../time-import/import.routes.ts';
import { timeScreenRoutes } from '../time/time-screens.routes.ts';
import { timeRoutes } from '../time/time.routes.ts';
import { timerRoutes } from '../time/timer.routes.ts';
import { timesheetRoutes } from '../time/timesheet.routes.ts';
import { userRoutes } from '../users/user.routes.ts';
import { type Endpoint } from './endpoint.ts';
import { exportsOf } from './export/exports.ts';
import { testClockRoutes } from './test-clock.routes.ts';
import { type WalkTimetable } from './test-clock.ts';

/** Every call of the API, room by room, and every list as a file. */
export function routes(walkTimetable?: WalkTimetable): readonly Endpoint[] {
  const calls = callsOfRooms(walkTimetable);
  return [...calls, ...exportsOf(calls)];
}

function callsOfRooms(walkTimetable?: WalkTimetable): readonly Endpoint[] {
  return [
    ...sessionRoutes,
    ...accountRoutes,
    ...calendarLinkRoutes,
    ...userRoutes,
    ...invitationRoutes,
    ...apiTokenRoutes,
    ...termsRoutes,
    ...baseRateRoutes,
    ...indexValueRoutes,
    ...companyRoutes,
    ...clientRoutes,
    ...offerRoutes,
    ...offerPreviewRoutes,
    ...lineTemplateRoutes,
    ...contractRoutes,
    ...deliveryRoutes,
    ...terminationRoutes,
    ...peopleRoutes,
    ...timeRoutes,
    ...timeScreenRoutes,
    ...timerRoutes,
    ...timesheetRoutes,
    ...hourPoolRoutes,
    ...estimateRoutes,
    ...importRoutes,
    ...indexationRoutes,
    ...sprintRoutes,
    ...additionalServiceRoutes,
    ...purchaseRoutes,
    ...invoiceRoutes,
    ...interestRoutes,
    ...interestNoteRoutes,
    ...excusedDelayRoutes,
    ...paymentRoutes,
    ...settlementRoutes,
    ...receivableRoutes,
    ...instalmentRoutes,
    ...bankRoutes,
    ...dunningRoutes,
    ...decisionRoutes,
    ...advanceRoutes,
    ...historyRoutes,
    ...clientStandingRoutes,
    ...cashRoutes,
    ...matterRoutes,
    ...deadlineRoutes,
    ...figureRoutes,
    ...searchRoutes,
    ...documentRoutes,
    ...dispatchRoutes(afterDelivery),
    ...postRoutes({ reviseFirst: reviseReminder, onDelivered: afterDelivery }),
    ...runRoutes,
    ...scheduleRoutes,
    ...ledgerRoutes,
    ...journalRoutes,
    ...sealRoutes,
    ...testClockRoutes(walkTimetable),
  ];
}
