import {
  Alert,
  Box,
  Skeleton,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import { Clause } from '../parts/clause.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Panel } from '../parts/panel.tsx';
import { ChangePersonButton, NewPersonButton } from './new-person-button.tsx';
import { NewRateButton } from './new-rate-button.tsx';
import { RateTable } from './rate-table.tsx';
import { usePerson } from './use-person.ts';

/** Who works for clients, and what their hours cost. */
export function PeoplePage() {
  const translate = useTranslate();
  const { people } = usePerson();
  return (
    <>
      <PageHead title={translate('time.people.title')} />
      <Stack sx={{ gap: 2 }}>
        <Panel title={translate('time.people.people')} actions={<NewPersonButton />}>
          {people === undefined && <Skeleton height={120} />}
          {people?.length === 0 && (
            <Typography color="textSecondary">{translate('time.noPeople')}</Typography>
          )}
          {people !== undefined && people.length > 0 && (
            <Box sx={{ overflowX: 'auto' }}>
              <Table size="small">
                <TableHead>
                  <TableRow>
                    <TableCell>{translate('time.people.name')}</TableCell>
                    <TableCell>{translate('time.people.email')}</TableCell>
                    <TableCell>{translate('time.people.role')}</TableCell>
                    <TableCell component="td" />
                  </TableRow>
                </TableHead>
                <TableBody>
                  {people.map((person) => (
                    <TableRow key={person.id}>
                      <TableCell>{person.name}</TableCell>
                      <TableCell>{person.email ?? '–'}</TableCell>
                      <TableCell>{person.role ?? '–'}</TableCell>
                      <TableCell align="right">
                        <ChangePersonButton person={person} />
                      </TableCell>
                    </TableRow>
                  ))}
                </TableBody>
              </Table>
            </Box>
          )}
        </Panel>
        <Panel title={translate('time.people.rates')} actions={<NewRateButton people={people ?? []} />}>
          <Alert severity="info" icon={false} sx={{ mb: 1 }}>
            {translate('time.people.ratesHelp')} <Clause reference="gtc:6.4" />
          </Alert>
          <RateTable people={people ?? []} />
        </Panel>
      </Stack>
    </>
  );
}
