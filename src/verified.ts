import { connect } from '../db/connection.ts';
import { type Head } from './audit/seal.ts';
import { type Finding, verify } from './audit/verify.view.ts';

interface VerifyOptions {
  readonly asJson?: boolean;
  /** Heads of seals that have left the house. */
  readonly anchor?: readonly Head[];
}

/** Verifies a database and prints what was found. @returns whether all is as it must be */
export async function verified(
  url: string,
  { asJson = false, anchor = [] }: VerifyOptions = {},
): Promise<boolean> {
  const db = connect(url, 2);
  try {
    const findings = await verify(db, anchor);
    process.stdout.write(asJson ? `${JSON.stringify({ findings })}\n` : report(findings));
    return findings.every(({ violations }) => violations.length === 0);
  } finally {
    await db.destroy();
  }
}

function report(findings: readonly Finding[]): string {
  const lines = findings.flatMap(({ name, says, violations }) =>
    violations.length === 0
      ? [`holds     ${name}`]
      : [`VIOLATED  ${name}: ${says}`, ...violations.map((found) => `            ${found}`)],
  );
  const violated = findings.filter(({ violations }) => violations.length > 0).length;
  const outcome = violated === 0 ? 'all is as it must be' : `${violated} of them violated`;
  return `${lines.join('\n')}\n${findings.length} invariants: ${outcome}\n`;
}
