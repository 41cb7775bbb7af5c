import { afterDelivery } from '../src/after-delivery.ts';
import { sealSweep } from '../src/audit/seal.sweep.ts';
import { bankSweep } from '../src/bank/bank.sweep.ts';
import { billingSweep } from '../src/billing/billing.sweep.ts';
import { periodsSweep } from '../src/contracts/periods.sweep.ts';
import { dispatchSweep } from '../src/documents/dispatch.sweep.ts';
import { type Mailer } from '../src/documents/mailer.ts';
import { renderSweep } from '../src/documents/render.sweep.ts';
import { type Renderer } from '../src/documents/renderer.ts';
import { dunningSweep } from '../src/dunning/dunning.sweep.ts';
import { liftingSweep } from '../src/dunning/lifting.sweep.ts';
import { reviseReminder } from '../src/dunning/revise-reminder.action.ts';
import { estimatesSweep } from '../src/estimates/estimates.sweep.ts';
import { poolExpirySweep } from '../src/hour-pools/pool-expiry.sweep.ts';
import { indexationSweep } from '../src/indexation/indexation.sweep.ts';
import { lossOfTermSweep } from '../src/instalments/loss-of-term.sweep.ts';
import { interestNoteSweep } from '../src/interest/interest-note.sweep.ts';
import { interestSweep } from '../src/interest/interest.sweep.ts';
import { type Sweeps } from '../src/runs/run.ts';
import { sealFile } from '../src/seal-file.ts';
import { contractEndSweep } from '../src/terminations/contract-end.sweep.ts';

/** The sweep of each kind of run; what mail means for invoices and reminders is told to dispatch here. */
export function createSweeps(mailer: Mailer, renderer: Renderer, dataDir: string): Sweeps {
  return {
    periods: periodsSweep,
    'contract-end': contractEndSweep,
    bank: bankSweep,
    'pool-expiry': poolExpirySweep,
    estimates: estimatesSweep,
    billing: billingSweep,
    interest: interestSweep,
    'interest-notes': interestNoteSweep,
    'loss-of-term': lossOfTermSweep,
    dunning: dunningSweep,
    lifting: liftingSweep,
    indexation: indexationSweep,
    render: renderSweep(renderer),
    dispatch: dispatchSweep({
      mailer,
      renderCopy: async (paper, logo) => (await renderer.render({ paper, copy: true, logo })).bytes,
      reviseFirst: reviseReminder,
      onDelivered: afterDelivery,
    }),
    seal: sealSweep({ mailer, keep: sealFile(dataDir) }),
  };
}
