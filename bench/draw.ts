import { readFileSync } from 'node:fs';
import { type Paper } from '../src/documents/paper.ts';
import { renderPool } from '../templates/render-pool.ts';
import { measured, report } from './measure.ts';

/*
 * A process that draws frozen papers over and over in as many threads as Kontor does.
 * node bench/draw.ts FILE PAPERS
 */

const [file = '', papers = '0'] = process.argv.slice(2);
const frozen = JSON.parse(readFileSync(file, 'utf8')) as Paper[];
const pool = renderPool();

const figures = await measured(async () => {
  let begun = 0;
  let bytes = 0;
  // So many side by side as a rendering run has.
  const lanes = Array.from({ length: pool.lanes * 2 }, async () => {
    for (let nth = begun++; nth < Number(papers); nth = begun++) {
      const paper = frozen[nth % frozen.length];
      if (paper === undefined) continue;
      const drawn = await pool.render({ paper, copy: false, logo: null });
      bytes += drawn.bytes.length;
    }
  });
  await Promise.all(lanes);
  return { papers: Number(papers), bytes };
});
await pool.close();
report({ ...figures, databaseCpuMs: 0 });
