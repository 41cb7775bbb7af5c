import { Box, Stack } from '@mui/material';
import { useTranslate } from 'react-admin';
import { writtenIban } from '../parts/iban.ts';
import { PageHead } from '../parts/page-head.tsx';
import { Facts, Panel } from '../parts/panel.tsx';
import { Reading } from '../parts/reading.tsx';
import { useRead } from '../parts/use-read.ts';
import { useHolds } from '../parts/use-session.ts';
import { ChangeCompany, ChangeLogo } from './change-company.tsx';
import { type CompanyData } from './company-data.ts';
import { Letterhead } from './letterhead.tsx';
import { NumberSeries } from './number-series.tsx';

/** The agency's own data as its papers bear it, and the number series. */
export function Company() {
  const translate = useTranslate();
  const mayChange = useHolds();
  const seesSeries = useHolds('finance', 'management');
  const read = useRead<CompanyData>('/company');
  return (
    <>
      <PageHead title={translate('company.title')}>
        {mayChange && read.data !== undefined && (
          <>
            <ChangeCompany company={read.data} />
            <ChangeLogo />
          </>
        )}
      </PageHead>
      <Stack sx={{ gap: 2 }}>
        <Reading read={read}>
          {(company) => (
            <Box
              sx={{
                display: 'grid',
                gap: 2,
                alignItems: 'start',
                gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
              }}
            >
              <Panel title={translate('company.data')}>
                <Facts facts={factsOf(company, translate)} least={230} />
              </Panel>
              <Panel title={translate('company.letterhead')}>
                <Letterhead company={company} />
              </Panel>
            </Box>
          )}
        </Reading>
        {seesSeries && <NumberSeries />}
      </Stack>
    </>
  );
}

function factsOf(company: CompanyData, translate: (key: string) => string) {
  const { address, bank } = company;
  const rows: readonly (readonly [string, string | null])[] = [
    ['name', company.name],
    ['legalForm', company.legalForm],
    ['address', `${address.street}, ${address.postalCode} ${address.city}, ${address.country}`],
    ['vatId', company.vatId],
    ['taxNumber', company.taxNumber],
    ['registerNumber', company.registerNumber],
    ['registerCourt', company.registerCourt],
    ['email', company.email],
    ['phone', company.phone],
    ['website', company.website],
    ['contact', company.contact],
    ['iban', writtenIban(bank.iban)],
    ['bic', bank.bic],
    ['portalUrl', company.portalUrl],
    ['smallBusiness', translate(company.smallBusiness ? 'ra.boolean.true' : 'ra.boolean.false')],
    [
      'reviewOverrunNotices',
      translate(company.reviewOverrunNotices ? 'ra.boolean.true' : 'ra.boolean.false'),
    ],
  ];
  return rows.map(([field, value]) => [translate(`company.field.${field}`), value ?? '–'] as const);
}
