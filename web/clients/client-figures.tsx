import { Box, Card, CardContent, Skeleton, Typography } from '@mui/material';
import { type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { type z } from 'zod';
import { type clientFiguresAnswer } from '../../src/desk/client-standing.schemas.ts';
import { Refusal } from '../http/api.ts';
import { Money } from '../parts/fields.tsx';
import { ReasonButton } from '../parts/reason.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { useRead } from '../parts/use-read.ts';

type ClientFigures = z.output<typeof clientFiguresAnswer>;

/** The key figures of a client; each says what it is made of. */
export function Figures({ clientId }: { readonly clientId: string }) {
  const translate = useTranslate();
  const { data, error, refetch } = useRead<ClientFigures>(`/clients/${clientId}/figures`);
  if (error instanceof Refusal) return <RefusalNotice refusal={error} onRetry={() => void refetch()} />;
  const figure = (name: string, value: string | undefined, clause: string | null, note?: ReactNode) => (
    <Figure
      name={translate(`clients.figure.${name}`)}
      why={translate(`clients.why.${name}`)}
      clause={clause}
      note={note}
      value={value}
    />
  );
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1.5,
        gridTemplateColumns: {
          xs: 'repeat(2, minmax(0, 1fr))',
          md: 'repeat(3, minmax(0, 1fr))',
          xl: 'repeat(6, minmax(0, 1fr))',
        },
      }}
    >
      {figure(
        'open',
        data?.open,
        'gtc:7.1',
        data && translate('clients.figure.items', { smart_count: data.openItems }),
      )}
      {figure(
        'overdue',
        data?.overdue,
        'gtc:7.2',
        data && translate('clients.figure.items', { smart_count: data.overdueItems }),
      )}
      {figure('interest', data?.interest, 'gtc:7.9')}
      {figure('credit', data?.credit, null)}
      {figure('thisYear', data?.revenue.thisYear, null)}
      {figure('lastYear', data?.revenue.lastYear, null)}
    </Box>
  );
}

function Figure({
  name,
  value,
  why,
  clause,
  note,
}: {
  readonly name: string;
  readonly value: string | undefined;
  readonly why: string;
  readonly clause: string | null;
  readonly note?: ReactNode;
}) {
  return (
    <Card variant="outlined">
      <CardContent sx={{ '&:last-child': { pb: 2 } }}>
        <Typography variant="body2" color="textSecondary">
          {name}
        </Typography>
        <Typography component="div" sx={{ fontSize: '1.25rem', fontWeight: 650 }}>
          {value === undefined ? (
            <Skeleton width={90} />
          ) : (
            <ReasonButton title={name} formula={why} clause={clause}>
              <Money value={value} />
            </ReasonButton>
          )}
        </Typography>
        <Typography variant="body2" color="textSecondary" sx={{ minHeight: '1.5em' }}>
          {note}
        </Typography>
      </CardContent>
    </Card>
  );
}
