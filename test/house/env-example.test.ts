import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { settingNames } from '../../src/config.ts';

describe('.env.example', () => {
  it('explains every setting there is, and no other', async () => {
    const example = await readFile('.env.example', 'utf8');
    const explained = [...example.matchAll(/^#([A-Z_]+)=/gm)].map((match) => match[1]);
    // NODE_ENV is Node's own.
    expect(explained).to.have.members(settingNames.filter((name) => name !== 'NODE_ENV'));
  });
});
