import { dirname, join, normalize } from 'node:path';

/** A source file: its path from the root of the project, "src/offers/offer.ts", and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

type Kind = 'plain' | 'schemas' | 'store' | 'view' | 'action' | 'sweep' | 'routes';

/** Where a file stands in the house. Rooms are numbered downstream; those of one number may use each other. */
interface Room {
  readonly area: 'room';
  readonly room: string;
  readonly level: number;
  readonly kind: Kind;
}
interface Surroundings {
  readonly area: 'kernel' | 'db' | 'jobs' | 'templates' | 'web' | 'edge' | 'process';
}
type Place = Room | Surroundings;

interface Import {
  readonly specifier: string;
  /** Gone at run time, so it brings no side effect along. */
  readonly onlyTypes: boolean;
}

const kernel = ['money', 'calendar', 'states', 'problems'];
const rooms = [
  ['terms', 'company', 'journal', 'ledger', 'documents', 'runs', 'access', 'users', 'sign-in'],
  ['clients'],
  ['offers'],
  ['contracts', 'deliveries', 'terminations'],
  ['people', 'time', 'hour-pools', 'estimates', 'indexation', 'sprints', 'additional-services', 'purchases'],
  ['time-import'],
  ['invoicing'],
  ['billing'],
  ['settlements'],
  ['interest'],
  ['payments'],
  ['instalments'],
  ['bank'],
  ['dunning'],
  ['advances'],
  ['desk'],
  ['audit'],
];
const edges = ['http', 'mail', 'portal', 'demo'];
const suffixes: readonly string[] = ['schemas', 'store', 'view', 'action', 'sweep', 'routes'];

/** Types that anybody may name in a signature: the connection, the App and its settings. */
const commonTypes = ['db/connection.ts', 'src/app.ts', 'src/config.ts'];

/** What a pure file has no business with. */
const impureLibraries =
  /^(node:(fs|net|http|https|child_process|worker_threads)|pg|knex|bullmq|ioredis|express|nodemailer)\b/;

/** Every import that the house does not allow, as one sentence each. */
export function breaches(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const from = placeOf(path);
    if (typeof from === 'string') return [from];
    return importsOf(text).flatMap((found) => {
      const refusal = refuse(from, found, dirname(path));
      return refusal === undefined ? [] : [`${path} may not import ${found.specifier}: ${refusal}`];
    });
  });
}

/** The place of a file, or a sentence that says why it has none. */
function placeOf(path: string): Place | string {
  const [top, folder, ...rest] = normalize(path).split('/');
  if (top === 'db' || top === 'jobs' || top === 'templates' || top === 'web') return { area: top };
  if (rest.length === 0) return { area: 'process' };
  if (edges.includes(folder ?? '')) return { area: 'edge' };
  if (kernel.includes(folder ?? '')) return { area: 'kernel' };
  const level = rooms.findIndex((names) => names.includes(folder ?? ''));
  if (level < 0) return `${path} lies in a folder that is no room of the house`;
  const suffix = /\.([a-z]+)\.ts$/.exec(path)?.[1];
  if (suffix !== undefined && !suffixes.includes(suffix)) return `${path} has an unknown suffix`;
  return { area: 'room', room: folder ?? '', level, kind: (suffix ?? 'plain') as Kind };
}

function importsOf(text: string): Import[] {
  const statements = text.matchAll(
    /^\s*(?:import|export)\s([^'";]*?)from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm,
  );
  return [...statements].map(([, names = '', named, bare, dynamic]) => ({
    specifier: named ?? bare ?? dynamic ?? '',
    onlyTypes: /^type\b|^\{(\s*type\s[^,}]+,?)+\s*\}/.test(names),
  }));
}

function refuse(from: Place, { specifier, onlyTypes }: Import, folder: string): string | undefined {
  if (!specifier.startsWith('.')) return refuseLibrary(from, specifier);
  const target = join(folder, specifier);
  const to = placeOf(target);
  if (typeof to === 'string' || to.area === 'kernel') return undefined;
  if (from.area !== 'room' && to.area === from.area) return undefined;
  if (to.area === 'web') return 'the UI is made of the house, not the house of the UI';
  if (from.area !== 'kernel' && onlyTypes && commonTypes.includes(target)) return undefined;
  switch (from.area) {
    case 'kernel':
      return 'the kernel stands on nothing but itself';
    case 'db':
      return 'db/ knows the kernel only';
    case 'jobs':
      return refuseToJobs(to, target);
    case 'templates':
      return refuseToTemplates(to);
    case 'web':
      return refuseToWeb(to, target, onlyTypes);
    case 'room':
      return to.area === 'room' ? refuseRoom(from, to) : refuseSurroundings(from, to, target);
    default:
      return undefined;
  }
}

function refuseLibrary(from: Place, name: string): string | undefined {
  const pure = from.area === 'kernel' || (from.area === 'room' && from.kind === 'plain');
  return pure && impureLibraries.test(name) ? 'a file without a suffix has no side effects' : undefined;
}

function refuseToTemplates(to: Place): string | undefined {
  const isDocumentType = to.area === 'room' && to.room === 'documents' && to.kind === 'plain';
  return isDocumentType ? undefined : 'templates see the kernel and document types';
}

/** A browser can run what is pure; the types of the API come from its schemas. */
function refuseToWeb(to: Place, target: string, onlyTypes: boolean): string | undefined {
  if (/^templates\/wording\/(figures|deadlines)\.ts$/.test(target)) return undefined;
  return onlyTypes && to.area === 'room'
    ? undefined
    : 'the UI knows the kernel, and of the rooms their types';
}

function refuseToJobs(to: Place, target: string): string | undefined {
  if (to.area === 'process') return undefined;
  if (to.area === 'db')
    return /transaction|transient|test-clock/.test(target) ? undefined : 'jobs hold no SQL';
  if (to.area === 'room' && to.room === 'runs' && to.kind === 'store') return undefined;
  if (to.area !== 'room' || !['plain', 'action', 'sweep'].includes(to.kind)) {
    return 'jobs know sweeps and actions only';
  }
  return undefined;
}

const mayUse: Record<Kind, readonly Kind[]> = {
  plain: ['plain'],
  schemas: ['plain', 'schemas'],
  store: ['plain', 'store'],
  view: ['plain', 'store', 'view'],
  action: ['plain', 'store', 'action'],
  sweep: ['plain', 'store', 'action'],
  routes: ['plain', 'schemas', 'action', 'view', 'store', 'routes'],
};

function refuseRoom(from: Room, to: Room): string | undefined {
  if (to.level > from.level) return `${to.room} is downstream of ${from.room}; downstream pulls`;
  if (from.kind === 'routes' && !['plain', 'view', 'schemas'].includes(to.kind) && to.room !== from.room)
    return 'routes serve their own room; of others they only show what may be read';
  if (!mayUse[from.kind].includes(to.kind)) return `a ${from.kind} file may not use a .${to.kind}`;
  return undefined;
}

function refuseSurroundings(from: Room, to: Surroundings, target: string): string | undefined {
  switch (to.area) {
    case 'db':
      return from.kind === 'plain' ? 'a file without a suffix has no side effects' : undefined;
    case 'edge':
      return ['routes', 'schemas'].includes(from.kind) && /endpoint|schemas/.test(target)
        ? undefined
        : 'only routes know the edge';
    case 'process':
      return from.kind === 'routes' ? undefined : 'rooms are given what they need as arguments';
    case 'templates':
      return from.kind === 'sweep' || from.kind === 'action'
        ? undefined
        : 'papers are drawn by sweeps and actions';
    default:
      return 'rooms know nothing of jobs';
  }
}
