import { Button, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { PageHead } from '../parts/page-head.tsx';
import { Panel } from '../parts/panel.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { useVerb } from '../parts/use-verb.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { FileDrop } from './file-drop.tsx';
import { ImportProjects, ImportRows } from './import-tables.tsx';
import { type Import, placeOf, type Target } from './time.ts';

const orders = ['auto', 'dmy', 'mdy'] as const;
type Order = (typeof orders)[number];

interface ImportFile {
  readonly name: string;
  readonly content: string;
}

/** Time out of another tool: first what would become of each row, then all of it or nothing (GTC 6.4). */
export function ImportPage() {
  const translate = useTranslate();
  const notify = useNotify();
  const [file, setFile] = useState<ImportFile>();
  const [order, setOrder] = useState<Order>('auto');
  const [targets, setTargets] = useState<Readonly<Record<string, Target>>>({});
  const [plan, setPlan] = useState<Import>();
  const { perform, busy, refusal } = useVerb<Import>('/time-imports');

  /** Asks what would be made, each time something about it is different. */
  async function ask(now: { file: ImportFile; order: Order; targets: Readonly<Record<string, Target>> }) {
    setFile(now.file);
    setOrder(now.order);
    setTargets(now.targets);
    setPlan(await perform({ ...bodyOf(now), dryRun: true }));
  }

  return (
    <>
      <PageHead title={translate('time.import.title')} facts={file?.name}>
        {file !== undefined && (
          <Button onClick={() => (setFile(undefined), setPlan(undefined), setTargets({}))}>
            {translate('time.import.another')}
          </Button>
        )}
      </PageHead>
      {file === undefined && (
        <FileDrop onFile={(name, content) => void ask({ file: { name, content }, order, targets: {} })} />
      )}
      <RefusalNotice refusal={refusal} />
      {file !== undefined && plan !== undefined && (
        <Stack sx={{ gap: 2 }}>
          <Panel
            title={translate('time.import.projects')}
            actions={
              <TextField
                select
                size="small"
                margin="none"
                fullWidth={false}
                label={translate('time.import.dayOrder')}
                value={order}
                onChange={({ target }) => void ask({ file, targets, order: target.value as Order })}
                sx={{ minWidth: 220 }}
              >
                {orders.map((each) => (
                  <MenuItem key={each} value={each}>
                    {translate(`time.import.dayOrders.${each}`)}
                  </MenuItem>
                ))}
              </TextField>
            }
          >
            <ImportProjects
              projects={plan.projects}
              targets={targets}
              onTarget={(project, target) => {
                const { [project]: _, ...others } = targets;
                const changed = target === null ? others : { ...others, [project]: target };
                void ask({ file, order, targets: changed });
              }}
            />
          </Panel>
          <Panel
            title={translate('time.import.preview')}
            actions={
              plan.counts.refused === 0 &&
              plan.counts.made > 0 && (
                <VerbButton<Import>
                  label="time.import.commit"
                  path="/time-imports"
                  button={{ variant: 'contained', disabled: busy }}
                  explanation={translate('time.import.committing', { made: plan.counts.made })}
                  body={() => ({ ...bodyOf({ file, order, targets }), dryRun: false })}
                  done="kontor.say.done"
                  onDone={({ counts }) => {
                    notify('time.import.done', { type: 'success', messageArgs: { made: counts.made } });
                    void ask({ file, order, targets });
                  }}
                />
              )
            }
          >
            <Typography role="status">
              {translate('time.import.found', { source: sources[plan.source], ...plan.counts })}
            </Typography>
            {plan.counts.refused > 0 && (
              <Typography color="textSecondary">{translate('time.import.allOrNothing')}</Typography>
            )}
            <ImportRows rows={plan.rows} />
          </Panel>
        </Stack>
      )}
    </>
  );
}

const sources = { kimai: 'Kimai', toggl: 'Toggl Track', clockify: 'Clockify' } as const;

function bodyOf({
  file,
  order,
  targets,
}: {
  file: ImportFile;
  order: Order;
  targets: Readonly<Record<string, Target>>;
}) {
  const projects = Object.entries(targets).map(([project, target]) => ({
    project,
    contractId: target.contractId,
    ...placeOf(target),
  }));
  return { content: file.content, projects, ...(order === 'auto' ? {} : { dayOrder: order }) };
}
