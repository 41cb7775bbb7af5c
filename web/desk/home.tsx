import { Box } from '@mui/material';
import { Suspense } from 'react';
import { useTranslate } from 'react-admin';
import { lazily } from '../app/lazily.ts';
import { PageHead } from '../parts/page-head.tsx';
import { useSession } from '../parts/use-session.ts';
import { ComingDeadlines } from './coming-deadlines.tsx';
import { WaitingForMe } from './waiting-for-me.tsx';

// Counts and draws, for which much has to be loaded: who only looks what waits need not wait for it.
const HowWeStand = lazily(() => import('./how-we-stand.tsx'), 'HowWeStand');

/** The first screen: what needs this person today, what is going on, how the agency stands. */
export function Home() {
  const translate = useTranslate();
  const session = useSession();
  const name = session?.name ?? '';
  return (
    <>
      <PageHead title={translate('home.title', { name })} />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        <WaitingForMe />
        <ComingDeadlines />
        <Suspense>
          <HowWeStand />
        </Suspense>
      </Box>
    </>
  );
}
