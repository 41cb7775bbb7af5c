import { type CsvTable, unreadableExport } from './csv-table.ts';

/** What Kontor takes from an export. */
type Field =
  | 'id'
  | 'name'
  | 'email'
  | 'client'
  | 'project'
  | 'task'
  | 'description'
  | 'billable'
  | 'type'
  | 'day'
  | 'start'
  | 'end'
  | 'duration';

export type ExportSource = 'kimai' | 'toggl' | 'clockify';

/** What a tool calls its columns, in small letters; several names of one are those of its versions and languages. */
type Columns = Readonly<Partial<Record<Field, readonly string[]>>>;

/*
 * The headers as the tools write them: Kimai's default export (src/Export/DefaultTemplate.php and its translations in
 * English and German) and what its importer reads; the detailed report of Toggl Track before and after "Member" and
 * "Stop date" replaced "User" and "End date"; the detailed report of Clockify, whose money columns name a currency.
 */
const formats: Readonly<Record<ExportSource, Columns>> = {
  clockify: {
    name: ['user'],
    email: ['email'],
    client: ['client'],
    project: ['project'],
    task: ['task'],
    description: ['description'],
    billable: ['billable'],
    type: ['type'],
    day: ['start date'],
    start: ['start time'],
    end: ['end time'],
    duration: ['duration (h)'],
  },
  toggl: {
    name: ['user', 'member'],
    email: ['email'],
    client: ['client'],
    project: ['project'],
    task: ['task'],
    description: ['description'],
    billable: ['billable'],
    day: ['start date'],
    start: ['start time'],
    end: ['end time', 'stop time'],
    duration: ['duration'],
  },
  kimai: {
    id: ['id'],
    name: ['name', 'alias', 'user', 'username', 'benutzer'],
    email: ['email', 'e-mail'],
    client: ['customer', 'kunde'],
    project: ['project', 'projekt'],
    task: ['activity', 'tätigkeit'],
    description: ['description', 'beschreibung'],
    billable: ['billable', 'abrechenbar'],
    day: ['date', 'datum'],
    start: ['from', 'begin', 'von', 'beginn'],
    end: ['to', 'end', 'bis', 'ende'],
    duration: ['duration', 'dauer'],
  },
};

/** Without these a file is no export of time. */
const needed: readonly Field[] = ['project', 'day', 'duration'];

/** A row of an export as text, by what it means; empty where the tool has nothing to say. */
export type ExportedRow = Readonly<Record<Field, string>>;

/**
 * The tool that wrote an export, recognised by its header, and its rows.
 * @throws problem `unreadable-export` for a header of no known tool
 */
export function recogniseExport({ columns, rows }: CsvTable): { source: ExportSource; rows: ExportedRow[] } {
  const source = (Object.keys(formats) as ExportSource[]).find((each) => fits(formats[each], columns));
  if (source === undefined)
    throw unreadableExport(
      'the header is none of Kimai, Toggl Track or Clockify: export their detailed report as CSV, with person, ' +
        `project, date and duration; this file has ${columns.slice(0, 20).join(', ')}`,
    );
  return { source, rows: rows.map((row) => meaning(formats[source], row)) };
}

function fits(format: Columns, columns: readonly string[]): boolean {
  const has = (field: Field) => format[field]?.some((name) => columns.includes(name)) === true;
  return needed.every(has) && (has('name') || has('email'));
}

/** Where a row has several of the names, the first that says something counts; "-" is how Toggl writes nothing. */
function meaning(format: Columns, row: Readonly<Record<string, string>>): ExportedRow {
  const text = (field: Field) =>
    format[field]?.map((name) => row[name] ?? '').find((value) => value !== '' && value !== '-') ?? '';
  return {
    id: text('id'),
    name: text('name'),
    email: text('email'),
    client: text('client'),
    project: text('project'),
    task: text('task'),
    description: text('description'),
    billable: text('billable'),
    type: text('type'),
    day: text('day'),
    start: text('start'),
    end: text('end'),
    duration: text('duration'),
  };
}
