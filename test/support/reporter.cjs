const { Spec } = require('mocha').reporters;

/** Mocha's tree of titles, with a last line that machines can read and add up. */
module.exports = class extends Spec {
  epilogue() {
    super.epilogue();
    const { passes, failures, pending } = this.stats;
    process.stdout.write(`${passes} passed, ${failures} failed, ${pending} skipped\n`);
  }
};
