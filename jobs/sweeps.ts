import { dispatchSweep } from '../src/documents/dispatch.sweep.ts';
import { type Mailer } from '../src/documents/mailer.ts';
import { type Renderer } from '../src/documents/renderer.ts';
import { renderSweep } from '../src/documents/render.sweep.ts';
import { billingSweep } from '../src/invoicing/billing.sweep.ts';
import { interestSweep } from '../src/interest/interest.sweep.ts';
import { recordReceipt } from '../src/invoicing/record-receipt.action.ts';
import { type Sweeps } from '../src/runs/run.ts';

/** The sweep of each kind of run; what a mail that went out means for an invoice is told to dispatch here. */
export function createSweeps(mailer: Mailer, renderer: Renderer): Sweeps {
  return {
    billing: billingSweep,
    interest: interestSweep,
    render: renderSweep(renderer),
    dispatch: dispatchSweep({
      mailer,
      renderCopy: async (paper, logo) => (await renderer.render({ paper, copy: true, logo })).bytes,
      onDelivered: recordReceipt,
    }),
  };
}
