import { expect } from 'chai';
import { transaction } from '../../db/transaction.ts';
import { instant } from '../../src/calendar/instant.ts';
import { localDate } from '../../src/calendar/local-date.ts';
import { type NewEdition } from '../../src/terms/edition.ts';
import {
  currentEdition,
  editionById,
  editions,
  insertEdition,
  termsFile,
} from '../../src/terms/edition.store.ts';
import { installReferenceTerms } from '../../src/terms/install-reference-terms.action.ts';
import { publishEdition } from '../../src/terms/publish-edition.action.ts';
import { referenceEdition } from '../../src/terms/reference-edition.ts';
import { uploadTermsDocument } from '../../src/terms/upload-terms-document.action.ts';
import { freshDatabase } from '../support/database.ts';
import { refusal } from '../support/refusal.ts';

const at = instant('2026-03-02T09:00:00Z');
const next: NewEdition = {
  ...referenceEdition,
  code: 'gtc-2027',
  effectiveFrom: localDate('2027-01-01'),
  parameters: { ...referenceEdition.parameters, paymentTerm: { days: 30 } },
};

describe('Editions of the terms', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  before(async () => {
    database = await freshDatabase();
  });
  after(() => database.drop());
  const publish = (edition: NewEdition) =>
    transaction(database.db, (tx) => publishEdition(tx, { edition, actor: 'test', at }));

  it('GTC 1.2: without any edition nothing can be concluded, and the refusal says what to do', async () => {
    const problem = await refusal(currentEdition(database.db, localDate('2026-03-02')));
    expect(problem.type).to.equal('no-terms-edition');
    expect(problem.detail).to.contain('POST /terms-editions');
  });

  it('the reference terms are installed once, by however many starts at a time', async () => {
    await Promise.all(
      Array.from({ length: 5 }, () => transaction(database.db, (tx) => installReferenceTerms(tx, at))),
    );
    expect(await editions(database.db)).to.have.lengthOf(1);
    const [{ count } = { count: null }] = await database.db('journal').count<{ count: number }[]>('*');
    expect(count).to.equal(1);
    const { id, ...edition } = await currentEdition(database.db, localDate('2026-03-02'));
    expect(edition).to.deep.equal(referenceEdition);
    expect(await editionById(database.db, id)).to.deep.equal({ id, ...edition });
  });

  it('GTC 1.2: an edition is in force from its day on, and contracts keep the one they pinned', async () => {
    const old = await currentEdition(database.db, localDate('2026-12-31'));
    const published = await publish(next);
    expect((await currentEdition(database.db, localDate('2026-12-31'))).code).to.equal('gtc-2026');
    expect((await currentEdition(database.db, localDate('2027-01-01'))).id).to.equal(published.id);
    expect(published.parameters.paymentTerm).to.deep.equal({ days: 30 });
    expect((await editionById(database.db, old.id)).parameters.paymentTerm).to.deep.equal({ days: 14 });
  });

  it('editions follow each other in time and never share a code', async () => {
    expect(
      (await refusal(publish({ ...next, code: 'earlier', effectiveFrom: localDate('2026-06-01') }))).type,
    ).to.equal('bad-value');
    expect((await refusal(publish({ ...next, effectiveFrom: localDate('2028-01-01') }))).type).to.equal(
      'terms-edition-exists',
    );
  });

  it('two editions for the same day at once: one is published, the other refused', async () => {
    const race = ['a', 'b'].map((code) => publish({ ...next, code, effectiveFrom: localDate('2029-01-01') }));
    const outcomes = await Promise.allSettled(race);
    expect(outcomes.map(({ status }) => status).toSorted()).to.deep.equal(['fulfilled', 'rejected']);
  });

  it('the database refuses two editions of one day and any change of a published one', async () => {
    const twice = transaction(database.db, (tx) => insertEdition(tx, { ...next, code: 'other' }, at));
    expect((await refusal(twice)).type).to.equal('terms-edition-exists');
    for (const change of [
      database.db('terms_edition').update({ code: 'changed' }),
      database.db('terms_edition').delete(),
    ]) {
      let failure: unknown;
      await change.catch((error: unknown) => (failure = error));
      expect(String(failure)).to.contain('final');
    }
  });

  it('GTC 1.1: the terms document is kept with its hash; the same again changes nothing, another is refused', async () => {
    const { id } = await currentEdition(database.db, localDate('2026-03-02'));
    const upload = (bytes: Buffer, language: 'de' | 'en' = 'de') =>
      transaction(database.db, (tx) =>
        uploadTermsDocument(tx, {
          editionId: id,
          language,
          fileName: 'agb.pdf',
          mediaType: 'application/pdf',
          bytes,
          actor: 'test',
          at,
        }),
      );
    const first = await upload(Buffer.from('%PDF-1.7 one'));
    expect(first.sha256).to.match(/^[0-9a-f]{64}$/);
    expect(await upload(Buffer.from('%PDF-1.7 one'))).to.deep.equal(first);
    expect((await refusal(upload(Buffer.from('%PDF-1.7 two')))).type).to.equal('terms-document-final');
    expect((await refusal(upload(Buffer.from('<html>'), 'en'))).type).to.equal('bad-value');
    expect(await termsFile(database.db, id, 'en')).to.equal(null);
    const file = await termsFile(database.db, id, 'de');
    expect(file?.bytes.toString()).to.equal('%PDF-1.7 one');
    expect(file).to.deep.include(first);
  });
});
