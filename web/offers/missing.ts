import { useTranslate } from 'react-admin';
import { type Draft, isBlank } from './draft.ts';

/** What has to be filled in before it can be kept, by the path of its field. */
export function useMissing(draft: Draft): Readonly<Record<string, string>> {
  const required = useTranslate()('ra.validation.required');
  const { lines } = withoutBlankLines(draft);
  const paths = [
    ...(draft.clientId === '' ? ['clientId'] : []),
    ...(draft.title.trim() === '' ? ['title'] : []),
    ...lines.flatMap((line) =>
      (['description', 'quantity', 'unit', 'unitPrice'] as const)
        .filter((field) => line[field].trim() === '')
        .map((field) => `lines.${draft.lines.indexOf(line)}.${field}`),
    ),
  ];
  return Object.fromEntries(paths.map((path) => [path, required]));
}

/** Lines on which nothing was written are left out, unless there is no other. */
export function withoutBlankLines(draft: Draft): Draft {
  const lines = draft.lines.filter((line) => !isBlank(line));
  return { ...draft, lines: lines.length === 0 ? draft.lines.slice(0, 1) : lines };
}
