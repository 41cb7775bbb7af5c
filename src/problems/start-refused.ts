/** Kontor cannot start, for a reason its operator can act upon; printed as it is, without a stack. */
export class StartRefused extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'StartRefused';
  }
}
