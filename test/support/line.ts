import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** The line between a browser and a server, which can be cut: what goes over it breaks, and nobody gets through. */
export interface Line {
  readonly url: string;
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/** Opens a line to a server on this machine. */
export async function lineTo(server: string): Promise<Line> {
  const { port } = new URL(server);
  const ends = new Set<Socket>();
  let isCut = false;

  function join(near: Socket): void {
    if (isCut) {
      near.destroy();
      return;
    }
    const far = connect(Number(port), '127.0.0.1');
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(end);
      end.on('error', () => end.destroy());
      end.on('close', () => {
        ends.delete(end);
        other.destroy();
      });
      end.pipe(other);
    }
  }

  function cut(): void {
    isCut = true;
    ends.forEach((end) => end.destroy());
  }

  const exchange = createServer(join);
  await new Promise<void>((resolve) => exchange.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(exchange.address() as AddressInfo).port}`,
    cut,
    mend: () => (isCut = false),
    close: () =>
      new Promise((resolve) => {
        cut();
        exchange.close(() => resolve());
      }),
  };
}
