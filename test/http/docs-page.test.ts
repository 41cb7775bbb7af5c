import { expect } from 'chai';
import { connect, type Db } from '../../db/connection.ts';
import { edgeApp, serve, type Served } from '../support/http.ts';

describe('the page about the API', () => {
  let db: Db;
  let api: Served;

  before(async () => {
    db = connect('postgres://nobody@127.0.0.1:1/nothing');
    api = await serve(edgeApp(db));
  });
  after(async () => {
    await api.close();
    await db.destroy();
  });

  it('answers without a token, under a policy that forbids scripts inside the page', async () => {
    for (const path of ['/api/docs', '/api/docs/']) {
      const { status, headers, text } = await api.send(path, { token: null });
      expect(status).to.equal(200);
      expect(headers.get('content-type')).to.contain('text/html');
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).to.contain("default-src 'none'").and.to.contain("script-src 'self'");
      expect(policy).not.to.contain('unsafe');
      expect(text).not.to.match(/<script(?![^>]*\ssrc=)|<style|\son\w+=|\sstyle=|javascript:/i);
    }
  });

  it('loads only files of this server, and all of them are there', async () => {
    const { text } = await api.send('/api/docs');
    const files = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(files.length).to.be.greaterThan(3);
    for (const file of files) {
      expect(file).to.match(/^\/api\//);
      const { status, headers } = await api.send(file);
      expect([file, status]).to.deep.equal([file, 200]);
      expect(headers.get('x-content-type-options')).to.equal('nosniff');
      if (file.endsWith('.js')) expect(headers.get('content-type')).to.contain('javascript');
    }
  });

  it('gives no other file away', async () => {
    for (const path of ['/api/docs/package.json', '/api/docs/..%2fserver.ts', '/api/docs/nothing']) {
      const { status, body } = await api.send(path);
      expect([path, status, body.type]).to.deep.equal([path, 404, 'unknown-route']);
    }
  });
});
