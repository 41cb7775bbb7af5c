import { access } from './access.ts';
import { conflicts } from './conflicts.ts';
import { contracts } from './contracts.ts';
import { everywhere } from './everywhere.ts';
import { missing } from './missing.ts';
import { money } from './money.ts';
import { reasons } from './reasons.ts';
import { workAndSales } from './work-and-sales.ts';
import { type Pattern } from './pattern.ts';

/**
 * Reasons, and what refusals say in detail, in German, the first that fits. A test finds every sentence that the server can send and none
 * of these knows.
 */
export const detailPatterns: readonly Pattern[] = [
  ...reasons,
  ...access,
  ...conflicts,
  ...missing,
  ...contracts,
  ...workAndSales,
  ...money,
  ...everywhere,
];
