/** BullMQ's words for a lock that ran out: while the job is in hand; when it is put away; when somebody else did that. */
const aboutLock =
  /^((could not renew lock|Missing lock|Lock mismatch|Missing key) for job |Job \S+ is not in the active state)/;

/**
 * Tells jobs whose lock was lost from such as were just put away: BullMQ says of both that a lock could not be renewed,
 * because a job may end while its renewal is on the way.
 */
export class LockWatch {
  readonly #inHand = new Map<string, { lost: boolean }>();
  readonly #report: (jobId: string) => void;

  /** @param report called once for each job whose lock was lost */
  constructor(report: (jobId: string) => void) {
    this.#report = report;
  }

  /** Performs a job while it is known to be in hand. */
  async during(jobId: string, work: () => Promise<void>): Promise<void> {
    this.#inHand.set(jobId, { lost: false });
    try {
      await work();
    } finally {
      this.#inHand.delete(jobId);
    }
  }

  /** Takes note of locks that could not be renewed. */
  notRenewed(jobIds: readonly string[]): void {
    for (const jobId of jobIds) {
      const job = this.#inHand.get(jobId);
      if (job === undefined || job.lost) continue;
      job.lost = true;
      this.#report(jobId);
    }
  }

  /** Whether an error says nothing but that a lock was lost, which is told elsewhere. */
  static isAboutLock(error: Error): boolean {
    return aboutLock.test(error.message);
  }
}
