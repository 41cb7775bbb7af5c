import { writeReport } from './write-report.ts';

/* Makes the tables and the picture of docs/performance.md from docs/performance-history.json: npm run bench:report */

writeReport();
