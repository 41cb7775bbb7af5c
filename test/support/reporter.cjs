const { Spec } = require('mocha').reporters;

/** Mocha's tree of titles; the counts go to bin/test.mjs, which adds them up. */
module.exports = class extends Spec {
  epilogue() {
    super.epilogue();
    const { passes, failures, pending } = this.stats;
    process.send?.({ passed: passes, failed: failures, skipped: pending });
  }
};
