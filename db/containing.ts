/** The pattern for `like` that finds a text anywhere: what are signs of a pattern in it stand for themselves. */
export function containing(text: string): string {
  return `%${literal(text)}%`;
}

/** The pattern for `like` that finds what begins with a text. */
export function beginning(text: string): string {
  return `${literal(text)}%`;
}

function literal(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`);
}
