import { createHash } from 'node:crypto';
import { type RenderedPaper, type Renderer, type RenderRequest } from '../../src/documents/renderer.ts';

/** So many papers of some 60 kB each. */
const KEPT = 500;

/** A renderer that draws no paper twice; which papers it knew, nobody can tell from what it gives. */
export function remembering(renderer: Renderer): Renderer {
  const known = new Map<string, Promise<RenderedPaper>>();

  function render(request: RenderRequest): Promise<RenderedPaper> {
    const key = fingerprintOf(request);
    let drawn = known.get(key);
    if (drawn === undefined) {
      drawn = renderer.render(request);
      known.set(key, drawn);
      // What could not be drawn is tried anew.
      drawn.catch(() => known.delete(key));
      const [oldest] = known.keys();
      if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
    }
    return drawn;
  }

  return { ...renderer, render };
}

function fingerprintOf(request: RenderRequest): string {
  const pictures = [request, ...(request.further ?? [])].map(({ logo }) =>
    logo === null ? null : createHash('sha256').update(logo).digest('hex'),
  );
  return JSON.stringify([request, pictures], (name, value: unknown) => (name === 'logo' ? undefined : value));
}
