import { Link, Skeleton, Stack } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { Refusal } from '../http/api.ts';
import { Clause } from '../parts/clause.tsx';
import { useFigures } from '../parts/figures.ts';
import { PageHead } from '../parts/page-head.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { useRead } from '../parts/use-read.ts';
import { type Estimates } from './estimate.ts';
import { EstimatePanel } from './estimate-panel.tsx';

/** The estimates of a contract, one below the other (GTC 6.2). */
export function EstimatePage() {
  const { contractId = '' } = useParams();
  const translate = useTranslate();
  const { percent } = useFigures();
  const { data, error, refetch } = useRead<Estimates>(`/contracts/${contractId}/estimates`);
  if (error instanceof Refusal) return <RefusalNotice refusal={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton variant="rounded" height={300} />;
  return (
    <>
      <PageHead
        title={`${data.title}, ${data.clientName}`}
        facts={
          <>
            <Link component={RouterLink} to={`/contracts/${contractId}/show`}>
              {data.contractNumber}
            </Link>
            <span>
              {translate('estimates.tolerance', {
                percent: percent(data.tolerance.percent),
                source: data.tolerance.source,
              })}
            </span>
            <Clause reference={data.tolerance.clause} />
          </>
        }
      />
      <Stack sx={{ gap: 2 }}>
        {data.items.length === 0 && <p>{translate('estimates.none')}</p>}
        {data.items.map((item) => (
          <EstimatePanel key={item.itemId} contract={data} item={item} />
        ))}
      </Stack>
    </>
  );
}
