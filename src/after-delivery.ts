import { type OnDelivered } from './documents/note-delivery.action.ts';
import { recordReminderReceipt } from './dunning/record-reminder-receipt.action.ts';
import { recordNoticeReceipt } from './estimates/record-notice-receipt.action.ts';
import { startAgreedPlan } from './instalments/start-agreed-plan.action.ts';
import { recordReceipt } from './invoicing/record-receipt.action.ts';

/**
 * What a paper that has gone out means to the rooms: invoices become payable, their agreed instalments begin (GTC 7.8), the
 * time to object to an overrun (GTC 6.2) and that of reminders runs (GTC 2.4).
 */
export const afterDelivery: OnDelivered = async (tx, delivery) => {
  await recordReceipt(tx, delivery);
  await startAgreedPlan(tx, delivery);
  await recordNoticeReceipt(tx, delivery);
  await recordReminderReceipt(tx, delivery);
};
