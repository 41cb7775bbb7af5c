import {
  DialogContentText,
  Link as MuiLink,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { DateInput, required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { type z } from 'zod';
import { type priceHistoryAnswer } from '../../src/indexation/indexation.schemas.ts';
import { addressOf } from '../http/api.ts';
import { Clause } from '../parts/clause.tsx';
import { DecimalInput } from '../parts/decimal-input.tsx';
import { Day, Money } from '../parts/fields.tsx';
import { Panel } from '../parts/panel.tsx';
import { Reading } from '../parts/reading.tsx';
import { Sideways } from '../parts/sideways.tsx';
import { useRead } from '../parts/use-read.ts';
import { useHolds } from '../parts/use-session.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { type Contract } from './contract.ts';

type PriceHistory = z.output<typeof priceHistoryAnswer>;

/** Every price of what recurs, with its cause; a new one as agreed in writing (GTC 1.4, 6.10). */
export function Prices({ contract }: { readonly contract: Contract }) {
  const translate = useTranslate();
  const may = useHolds('account_manager', 'management');
  const recurring = contract.lines.filter(({ cadence }) => cadence !== null);
  const read = useRead<PriceHistory>(
    recurring.length === 0 ? undefined : `/contracts/${contract.id}/price-history`,
  );
  if (recurring.length === 0) return null;
  return (
    <Panel
      title={translate('contracts.price.title')}
      actions={
        may && ['active', 'suspended'].includes(contract.status) && <ChangePrice contract={contract} />
      }
    >
      <Reading read={read}>
        {({ items }) => (
          <Sideways title={translate('contracts.price.title')}>
            <Table size="small">
              <TableHead>
                <TableRow>
                  <TableCell>{translate('offers.line.description')}</TableCell>
                  <TableCell>{translate('contracts.price.validFrom')}</TableCell>
                  <TableCell align="right">{translate('contracts.price.old')}</TableCell>
                  <TableCell align="right">{translate('contracts.price.new')}</TableCell>
                  <TableCell sx={{ minWidth: 180 }}>{translate('contracts.price.reason')}</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {items.map((price) => (
                  <TableRow key={`${price.linePosition} ${price.validFrom} ${price.newPrice}`}>
                    <TableCell>{price.description}</TableCell>
                    <TableCell>
                      <Day value={price.validFrom} />
                    </TableCell>
                    <TableCell align="right">
                      <Money value={price.oldPrice} />
                    </TableCell>
                    <TableCell align="right">
                      <Money value={price.newPrice} />
                    </TableCell>
                    <TableCell>
                      {price.oldPrice === null ? translate('contracts.price.agreed') : price.reason}{' '}
                      <Clause reference={price.clause} />
                      {price.index !== null && (
                        <Typography variant="body2" color="textSecondary">
                          {price.index.formula}
                        </Typography>
                      )}
                      {price.documentId !== null && (
                        <MuiLink
                          href={addressOf(`/documents/${price.documentId}/pdf`)}
                          target="_blank"
                          rel="noopener"
                        >
                          {translate('offers.paper.original')}
                        </MuiLink>
                      )}
                    </TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </Sideways>
        )}
      </Reading>
    </Panel>
  );
}

function ChangePrice({ contract }: { readonly contract: Contract }) {
  const translate = useTranslate();
  const lines = contract.lines.filter(({ cadence }) => cadence !== null);
  return (
    <VerbButton
      label="contracts.do.price"
      path={`/contracts/${contract.id}/prices`}
      explanation={<DialogContentText>{translate('contracts.say.price')}</DialogContentText>}
      defaultValues={{ linePosition: lines[0]?.position, unitPrice: '', reason: '' }}
    >
      <SelectInput
        source="linePosition"
        label="contracts.price.line"
        validate={required()}
        choices={lines.map(({ position, description }) => ({ id: position, name: description }))}
        translateChoice={false}
      />
      <DateInput source="validFrom" label="contracts.price.validFrom" validate={required()} />
      <DecimalInput source="unitPrice" label="contracts.price.new" />
      <TextInput source="reason" label="contracts.price.agreement" validate={required()} />
    </VerbButton>
  );
}
