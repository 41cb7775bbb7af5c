import { roles } from '../../src/access/caller.ts';
import { type Endpoint, rolesOf } from '../../src/http/endpoint.ts';

const heads = ['Call', 'account manager', 'finance', 'management', 'admin', 'client'];

/** docs/authorisation.md: who may call what, room by room. */
export function authorisationPage(endpoints: readonly Endpoint[]): string {
  const rooms = [...new Set(endpoints.map(({ room }) => room))];
  const page = [
    '# Who may call what',
    '',
    'Written from the declared calls by `npm run authorisation`; a test holds this page to them and tries each call as',
    'every role, as nobody, with a token that only reads, and as a client that asks for what is another’s. "own": only the',
    'rows of the client that asks, all others are answered as if there were none.',
    '',
    'Outside of these calls: the pages below `/portal`, which show a client what is its own, and `GET /calendar/:secret.ics`,',
    'which shows whoever holds the secret the deadlines of the roles that its user has at that moment, and nothing else.',
  ];
  for (const room of rooms) {
    page.push('', `## ${room}`, '', `| ${heads.join(' | ')} |`, '|---|---|---|---|---|---|');
    for (const endpoint of endpoints.filter((each) => each.room === room)) page.push(row(endpoint));
  }
  return `${page.join('\n')}\n`;
}

function row(endpoint: Endpoint): string {
  const cells = roles.map((role) => cell(endpoint, role));
  return `| \`${endpoint.method.toUpperCase()} ${endpoint.path}\` | ${cells.join(' | ')} |`;
}

function cell(endpoint: Endpoint, role: (typeof roles)[number]): string {
  if (endpoint.effect === 'visit' && endpoint.open === true) return 'open';
  if (role === 'client')
    return endpoint.clients === undefined ? '' : endpoint.clients === 'public' ? 'yes' : 'own';
  return role === 'admin' || rolesOf(endpoint).includes(role) ? 'yes' : '';
}
