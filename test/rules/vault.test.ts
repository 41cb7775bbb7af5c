import { expect } from 'chai';
import { vaultOf } from '../../src/access/vault.ts';

describe('the vault', () => {
  const vault = vaultOf('a secret of the house');

  it('opens what it has sealed, every time sealed in another way', () => {
    const sealed = [vault.seal('JBSWY3DPEHPK3PXP', 'anna'), vault.seal('JBSWY3DPEHPK3PXP', 'anna')];
    expect(sealed[0]).not.to.equal(sealed[1]);
    for (const one of sealed) {
      expect(one).not.to.contain('JBSWY3DPEHPK3PXP');
      expect(vault.open(one, 'anna')).to.equal('JBSWY3DPEHPK3PXP');
      expect(vaultOf('a secret of the house').open(one, 'anna')).to.equal('JBSWY3DPEHPK3PXP');
    }
  });

  it('opens nothing that was sealed with another key or for somebody else, was changed, cut off, or never sealed', () => {
    const sealed = vault.seal('JBSWY3DPEHPK3PXP', 'anna');
    expect(vaultOf('another secret').open(sealed, 'anna')).to.equal(null);
    expect(vault.open(sealed, 'berta')).to.equal(null);
    for (let at = 3; at < sealed.length; at += 1) {
      const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
      const opened = vault.open(changed, 'anna');
      // The last letter of base64 holds bits that nobody reads.
      if (at < sealed.length - 1) expect(opened, changed).to.equal(null);
      expect(vault.open(sealed.slice(0, at), 'anna')).to.equal(null);
    }
    expect(vault.open('JBSWY3DPEHPK3PXP', 'anna')).to.equal(null);
  });
});
