import { expect } from 'chai';
import { attack } from './attack.ts';

describe('Hostile input to every call of the API', () => {
  it('is done or refused as a declared problem, never a 5xx, never a write behind a refusal', async function () {
    this.timeout(400_000);
    const { found, neverDone, operations } = await attack({ seed: 6, perRound: 6, milliseconds: 0 });
    expect(found).to.deep.equal([]);
    expect(neverDone.length, `too few of ${operations} ever succeed: ${neverDone.join(', ')}`).to.be.lessThan(
      operations / 5,
    );
  });
});
