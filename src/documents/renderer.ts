import { type Paper } from './paper.ts';

/** A paper as it is to be drawn. */
export interface PaperToDraw {
  readonly paper: Paper;
  /** Marks the paper as a copy of one that was sent before (ruling 26). */
  readonly copy: boolean;
  /** Marks the paper as a draft that nobody has sent. */
  readonly draft?: boolean;
  /** The bytes of the picture that the paper names on its letterhead. */
  readonly logo: Uint8Array | null;
}

export interface RenderRequest extends PaperToDraw {
  /** Papers that follow in the same PDF, to be printed together. */
  readonly further?: readonly PaperToDraw[];
}

export interface RenderedPaper {
  /** A PDF/A-3b. */
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Whatever turns frozen papers into PDF. The same paper gives the same bytes. */
export interface Renderer {
  /** Names the look of papers; kept beside the bytes it made. */
  readonly name: string;
  /** How many papers it draws side by side. */
  readonly lanes: number;
  /** @throws Error with a readable reason when this paper cannot be drawn */
  render(request: RenderRequest): Promise<RenderedPaper>;
  close(): Promise<void>;
}
