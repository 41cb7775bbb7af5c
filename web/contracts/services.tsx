import { Box, Stack, Typography } from '@mui/material';
import { BooleanInput, DateInput, required, TextInput, useTranslate } from 'react-admin';
import { type Page } from '../http/cursors.ts';
import { DecimalInput } from '../parts/decimal-input.tsx';
import { Day, Money } from '../parts/fields.tsx';
import { useFigures } from '../parts/figures.ts';
import { Panel } from '../parts/panel.tsx';
import { Reading } from '../parts/reading.tsx';
import { ReasonInput } from '../parts/reason-input.tsx';
import { StatusChip, type Tone } from '../parts/status-chip.tsx';
import { useRead } from '../parts/use-read.ts';
import { useHolds, useSession } from '../parts/use-session.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { type Contract, type Service } from './contract.ts';

const tones: Readonly<Record<string, Tone>> = { ordered: 'info', rendered: 'success' };

/** What was ordered on top of the agreed fee; invoiced apart from it (GTC 6.6). */
export function Services({ contract }: { readonly contract: Contract }) {
  const translate = useTranslate();
  const may = useHolds('account_manager', 'management');
  const read = useRead<Page<Service>>(`/contracts/${contract.id}/additional-services`);
  return (
    <Panel
      title={translate('contracts.service.title')}
      actions={
        may && ['active', 'suspended'].includes(contract.status) && <OrderService contract={contract} />
      }
    >
      <Reading read={read} empty={({ items }) => items.length === 0} nothing="contracts.service.none">
        {({ items }) => (
          <Stack component="ul" sx={{ m: 0, p: 0, listStyle: 'none', gap: 1.25 }}>
            {items.map((service) => (
              <Box component="li" key={service.id}>
                <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
                  <span>{service.description}</span>
                  <StatusChip state={service.status} words="contracts.service.status" tones={tones} />
                  <Money value={service.net} />
                  {may && <ServiceVerbs service={service} />}
                </Stack>
                <Typography variant="body2" color="textSecondary" component="div">
                  {translate('contracts.service.ordered_by', { by: service.orderedBy })},{' '}
                  <Day value={service.orderedOn} /> ({service.document})
                </Typography>
                <BookedTime service={service} />
              </Box>
            ))}
          </Stack>
        )}
      </Reading>
    </Panel>
  );
}

/** The time booked on a service by the hour; its invoice waits until all of it is approved (GTC 6.4). */
function BookedTime({ service }: { readonly service: Service }) {
  const translate = useTranslate();
  const { decimal } = useFigures();
  const { bookedHours, unapprovedEntries, quantity, byTime } = service;
  if (bookedHours === '0') return null;
  const hours = { hours: decimal(bookedHours, 2), expected: decimal(quantity, 2) };
  return (
    <Typography variant="body2" color={unapprovedEntries > 0 ? 'warning' : 'textSecondary'}>
      {translate(byTime ? 'contracts.service.byTime' : 'contracts.service.booked', hours)}
      {unapprovedEntries > 0 &&
        ` · ${translate('contracts.service.unapproved', { smart_count: unapprovedEntries })}`}
    </Typography>
  );
}

function ServiceVerbs({ service }: { readonly service: Service }) {
  const today = useSession()?.today;
  const { id, actions, byHours, bookedHours } = service;
  return (
    <>
      {actions.includes('render') && (
        <VerbButton
          label="contracts.do.render_service"
          path={`/additional-services/${id}/rendering`}
          defaultValues={{ renderedOn: today, hours: '' }}
          body={({ renderedOn, hours }) => ({
            renderedOn: renderedOn as string,
            ...(hours === '' ? {} : { hours: hours as string }),
          })}
        >
          <DateInput source="renderedOn" label="contracts.service.renderedOn" validate={required()} />
          {byHours && bookedHours === '0' && <DecimalInput source="hours" label="contracts.service.hours" />}
        </VerbButton>
      )}
      {actions.includes('revoke') && (
        <VerbButton
          label="contracts.do.revoke_service"
          path={`/additional-services/${id}/revocation`}
          defaultValues={{ reason: '' }}
        >
          <ReasonInput />
        </VerbButton>
      )}
    </>
  );
}

function OrderService({ contract }: { readonly contract: Contract }) {
  const today = useSession()?.today;
  const text = (source: string, label: string) => (
    <TextInput source={source} label={label} validate={required()} />
  );
  return (
    <VerbButton
      label="contracts.do.order_service"
      path={`/contracts/${contract.id}/additional-services`}
      defaultValues={{
        description: '',
        quantity: '1',
        unit: 'h',
        unitPrice: '',
        byHours: false,
        orderedBy: '',
        orderedOn: today,
        document: '',
      }}
    >
      {text('description', 'offers.line.description')}
      <Stack direction="row" sx={{ columnGap: 1, flexWrap: 'wrap', '& > *': { flex: '1 1 110px' } }}>
        <DecimalInput source="quantity" label="offers.line.quantity" />
        {text('unit', 'offers.line.unit')}
        <DecimalInput source="unitPrice" label="offers.line.unitPrice" />
      </Stack>
      <BooleanInput source="byHours" label="contracts.service.byHours" />
      {text('orderedBy', 'offers.order.orderedBy')}
      <DateInput source="orderedOn" label="contracts.service.orderedOn" validate={required()} />
      {text('document', 'contracts.service.document')}
    </VerbButton>
  );
}
