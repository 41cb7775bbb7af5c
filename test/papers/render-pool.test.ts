import { expect } from 'chai';
import { renderPool, type PoolSize } from '../../templates/render-pool.ts';
import { type Renderer } from '../../src/documents/renderer.ts';
import { Problem } from '../../src/problems/problem.ts';
import { renderPaper } from '../../templates/render-paper.ts';
import { sampleInvoice } from '../support/papers.ts';

/** A thread that does as the number of the paper says. */
const obedient = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ paper: { number } }) => {
      if (number === 'exit') process.exit(3);
      if (number === 'throw') throw new Error('out of ink');
      if (number === 'fail') return parentPort.postMessage({ failure: 'a strange paper' });
      if (number === 'hang') return;
      parentPort.postMessage({ bytes: new TextEncoder().encode(number), pages: 1 });
    });`)}`,
);

describe('the drawing threads', () => {
  let pool: Renderer;
  const open = (size: PoolSize): void => {
    pool = renderPool(size);
  };
  const draw = async (number: string): Promise<string> => {
    const { bytes } = await pool.render({ paper: sampleInvoice({ number }), copy: false, logo: null });
    return Buffer.from(bytes).toString();
  };
  const refusal = async (work: Promise<unknown>): Promise<string> => {
    const error: unknown = await work.catch((thrown: unknown) => thrown);
    if (!(error instanceof Problem)) throw new Error('expected a problem');
    return `${error.type}: ${error.detail}`;
  };
  afterEach(() => pool.close());

  it('draw the same bytes as this thread would, many at a time', async () => {
    open({ lanes: 2 });
    const papers = Array.from({ length: 12 }, (_, at) => sampleInvoice({ number: `RE-2026-${at}` }));
    const drawn = await Promise.all(papers.map((paper) => pool.render({ paper, copy: false, logo: null })));
    for (const [at, paper] of papers.entries()) {
      const here = await renderPaper(paper, { copy: false, logo: null });
      expect(Buffer.compare(drawn[at]?.bytes ?? Buffer.of(), here.bytes)).to.equal(0);
      expect(drawn[at]?.pages).to.equal(here.pages);
    }
  });

  it('fail a paper that cannot be drawn with its reason, and go on', async () => {
    open({ lanes: 1, thread: obedient });
    const work = [draw('a'), refusal(draw('fail')), draw('b')];
    expect(await Promise.all(work)).to.deep.equal([
      'a',
      'render-failed: the paper cannot be drawn: a strange paper',
      'b',
    ]);
  });

  for (const [deed, reason] of [
    ['exit', 'its thread has ended'],
    ['throw', 'Error: out of ink'],
  ] as const) {
    it(`are replaced when they ${deed}; only the paper under way is lost`, async () => {
      open({ lanes: 1, thread: obedient });
      const work = [draw('a'), refusal(draw(deed)), draw('b'), draw('c')];
      expect(await Promise.all(work)).to.deep.equal([
        'a',
        `render-failed: drawing broke off, ${reason}; retry it`,
        'b',
        'c',
      ]);
    });
  }

  it('are given up when they hang', async () => {
    // Long enough for the next thread to start on a busy machine.
    open({ lanes: 1, thread: obedient, patience: 3_000 });
    const work = [refusal(draw('hang')), draw('b')];
    expect(await Promise.all(work)).to.deep.equal([
      'render-failed: drawing broke off, it took longer than 3000 ms; retry it',
      'b',
    ]);
  });

  it('refuse more papers than may wait', async () => {
    open({ lanes: 1, thread: obedient, waiting: 2 });
    const work = [draw('a'), draw('b'), draw('c'), refusal(draw('d'))];
    expect(await Promise.all(work)).to.deep.equal(['a', 'b', 'c', 'renderer-busy: try again in a moment']);
  });

  it('stop with what waits refused', async () => {
    open({ lanes: 1, thread: obedient });
    const work = [refusal(draw('hang')), refusal(draw('b'))];
    await pool.close();
    const [under, waiting] = await Promise.all(work);
    expect(under).to.equal('render-failed: drawing broke off, its thread has ended; retry it');
    expect(waiting).to.equal('render-failed: Kontor is stopping; retry it');
    expect(await refusal(draw('c'))).to.match(/^render-failed: Kontor is stopping/);
  });
});
