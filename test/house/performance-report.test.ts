import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { history } from '../../bench/history.ts';
import { REPORT, withTables } from '../../bench/write-report.ts';

describe('the report on performance', () => {
  it('shows what the history holds; npm run bench:report writes it', () => {
    const report = readFileSync(REPORT, 'utf8');
    expect(report)
      .to.include('<!-- newest -->')
      .and.include('<!-- curve -->')
      .and.include('<!-- history -->');
    expect(withTables(report, history())).to.equal(report);
  });
});
