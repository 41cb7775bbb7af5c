import { Box, Chip, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Day, Quantity } from '../parts/fields.tsx';
import { useSentence } from '../parts/sentences.ts';
import { TargetPicker } from './target-picker.tsx';
import { type Import, type Target } from './time.ts';

/** What the file calls its projects, each with the contract and item that its time goes to. */
export function ImportProjects({
  projects,
  targets,
  onTarget,
}: {
  readonly projects: Import['projects'];
  readonly targets: Readonly<Record<string, Target>>;
  readonly onTarget: (project: string, target: Target | null) => void;
}) {
  const translate = useTranslate();
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>{translate('time.import.project')}</TableCell>
          <TableCell align="right">{translate('time.import.rows')}</TableCell>
          <TableCell sx={{ width: '60%' }}>{translate('time.import.goesTo')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {projects.map(({ project, rows }) => (
          <TableRow key={project}>
            <TableCell sx={{ overflowWrap: 'anywhere' }}>{project || translate('kontor.say.none')}</TableCell>
            <TableCell align="right">{rows}</TableCell>
            <TableCell>
              <TargetPicker
                label={`${translate('time.import.goesTo')}: ${project}`}
                value={targets[project] ?? null}
                onChange={(target) => onTarget(project, target)}
              />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

const order = { refused: 0, made: 1, duplicate: 2 } as const;
const MOST = 200;

/** What becomes of each row, those with a problem first. */
export function ImportRows({ rows }: { readonly rows: Import['rows'] }) {
  const translate = useTranslate();
  const sentence = useSentence();
  const shown = rows.toSorted((a, b) => order[a.outcome] - order[b.outcome]).slice(0, MOST);
  return (
    <Box sx={{ overflowX: 'auto', mt: 1 }}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell align="right">{translate('time.import.line')}</TableCell>
            <TableCell>{translate('time.import.outcome')}</TableCell>
            <TableCell>{translate('time.import.day')}</TableCell>
            <TableCell>{translate('time.person')}</TableCell>
            <TableCell align="right">{translate('time.hours')}</TableCell>
            <TableCell>{translate('time.description')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {shown.map((row) => (
            <TableRow key={row.line}>
              <TableCell align="right">{row.line}</TableCell>
              <TableCell>
                <Chip
                  size="small"
                  variant="outlined"
                  color={row.outcome === 'refused' ? 'error' : row.outcome === 'made' ? 'success' : 'default'}
                  label={translate(`time.import.outcomes.${row.outcome}`)}
                />
              </TableCell>
              {row.outcome === 'made' ? (
                <>
                  <TableCell>
                    <Day value={row.date} />
                  </TableCell>
                  <TableCell>{row.person}</TableCell>
                  <TableCell align="right">
                    <Quantity value={row.hours} decimals={2} />
                  </TableCell>
                  <TableCell sx={{ overflowWrap: 'anywhere' }}>{row.description}</TableCell>
                </>
              ) : (
                <TableCell colSpan={4}>{row.reason && sentence(row.reason)}</TableCell>
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {rows.length > MOST && <p>{translate('time.import.truncated', { shown: MOST, all: rows.length })}</p>}
    </Box>
  );
}
