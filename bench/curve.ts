/** Costs of one kind of work over sizes. */
export interface Line {
  readonly name: string;
  readonly points: readonly { readonly items: number; readonly cost: number }[];
}

const WIDTH = 900;
const HEIGHT = 460;
const PLOT = { left: 70, right: 620, top: 24, bottom: 410 };
const COLOURS = [
  '#1f4e79',
  '#b3541e',
  '#2e7d32',
  '#7b1fa2',
  '#00838f',
  '#c2185b',
  '#5d4037',
  '#546e7a',
  '#9e9d24',
  '#000000',
  '#f9a825',
  '#8d6e63',
  '#4a148c',
];
/** Names at the ends of the lines keep so far from each other. */
const APART = 16;

/** Draws lines over two logarithmic scales as SVG: a flat line says that cost grows with the number of items alone. */
export function curve(lines: readonly Line[]): string {
  const all = lines.flatMap(({ points }) => points);
  const x = scale(
    all.map(({ items }) => items),
    PLOT.left,
    PLOT.right,
  );
  const y = scale(
    all.map(({ cost }) => cost),
    PLOT.bottom,
    PLOT.top,
  );
  const names = spread(lines.map(({ points }) => y.place(points.at(-1)?.cost ?? 1)));
  const drawn = lines.map(({ name, points }, nth) => {
    const colour = COLOURS[nth % COLOURS.length] ?? '';
    const places = points.map(({ items, cost }) => [x.place(items), y.place(cost)].map(Math.round));
    const dots = places.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="3.5"/>`).join('');
    const last = places.at(-1) ?? [];
    const label = Math.round(names[nth] ?? 0);
    return `<g fill="${colour}" stroke="none"><polyline points="${places.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>${dots}
<path d="M${last.join(' ')}L${PLOT.right + 14} ${label}" stroke="${colour}" stroke-opacity=".35" fill="none"/><text x="${PLOT.right + 18}" y="${label + 4}">${name}</text></g>`;
  });
  const down = x.powers.map(
    (power) => `<path d="M${Math.round(x.place(power))} ${PLOT.top}V${PLOT.bottom}"/>
<text x="${Math.round(x.place(power))}" y="${PLOT.bottom + 18}" text-anchor="middle">${count(power)}</text>`,
  );
  const across = y.powers.map(
    (power) => `<path d="M${PLOT.left} ${Math.round(y.place(power))}H${PLOT.right}"/>
<text x="${PLOT.left - 8}" y="${Math.round(y.place(power)) + 4}" text-anchor="end">${power} ms</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" role="img" aria-label="CPU time per item over the number of items">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
<g stroke="#ddd" fill="#555"><g stroke-width="1" style="paint-order:stroke">${[...down, ...across].join('\n')}</g></g>
<text x="${(PLOT.left + PLOT.right) / 2}" y="${HEIGHT - 10}" text-anchor="middle" fill="#333">items; CPU time per item upwards, Kontor and PostgreSQL together</text>
${drawn.join('\n')}
</svg>
`.replaceAll('<text', '<text stroke="none"');
}

function scale(values: readonly number[], from: number, to: number) {
  const [low, high] = [
    Math.floor(Math.log10(Math.min(...values))),
    Math.ceil(Math.log10(Math.max(...values))),
  ];
  const powers = Array.from({ length: high - low + 1 }, (_, nth) => 10 ** (low + nth));
  const place = (value: number) => from + ((Math.log10(value) - low) / Math.max(1, high - low)) * (to - from);
  return { powers: powers.map((power) => Number(power.toPrecision(1))), place };
}

/** Moves places down until none covers another. */
function spread(places: readonly number[]): number[] {
  const moved = [...places];
  let free = PLOT.top;
  for (const [nth] of [...places.entries()].toSorted(([, a], [, b]) => a - b)) {
    moved[nth] = Math.max(free, places[nth] ?? 0);
    free = (moved[nth] ?? 0) + APART;
  }
  return moved;
}

function count(items: number): string {
  return String(items).replaceAll(/\B(?=(\d{3})+$)/g, ' ');
}
