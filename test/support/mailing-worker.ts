import { connect } from '../../db/connection.ts';
import { resumeRuns } from '../../jobs/resume-runs.ts';
import { dispatchSweep } from '../../src/documents/dispatch.sweep.ts';
import { createSmtpMailer } from '../../src/mail/smtp-mailer.ts';
import { workshop } from './workshop.ts';

// A worker of its own, to be killed while it mails: database and mail server are its arguments.
const [, , database = '', mailServer = ''] = process.argv;
const mailer = createSmtpMailer(mailServer);
const renderCopy = () => Promise.reject(new Error('no copies here'));
const dispatch = dispatchSweep({
  mailer,
  renderCopy,
  reviseFirst: () => Promise.resolve(null),
  onDelivered: () => Promise.resolve(),
});
const shop = workshop(connect(database), { dispatch });
await resumeRuns(shop.app);
await shop.work();
