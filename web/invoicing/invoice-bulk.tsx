import { useRef } from 'react';
import { DateInput, required, useTranslate } from 'react-admin';
import { api } from '../http/api.ts';
import { BulkVerb } from '../parts/bulk-verb.tsx';
import { Choosing } from '../parts/choosing.tsx';
import { ReasonInput } from '../parts/reason-input.tsx';
import { saveFile, zipped } from '../parts/save-file.ts';
import { useHolds, useSession } from '../parts/use-session.ts';
import { type InvoiceLine, isOwed } from './invoice.ts';

/** What can be done to several invoices at once. */
export function InvoiceBulk() {
  const translate = useTranslate();
  const maySend = useHolds('account_manager', 'finance');
  const mayHalt = useHolds('finance', 'management');
  return (
    <Choosing<InvoiceLine>>
      {(rows, forget) => (
        <>
          <Download rows={rows} />
          {maySend && (
            <BulkVerb
              label="invoicing.do.resend"
              rows={rows}
              applies={isDrawn}
              nameOf={nameOf}
              explanation={translate('invoicing.means.resend')}
              perform={({ documentId }, _values, key) =>
                api(`/documents/${documentId}/dispatches`, { body: { channel: 'mail' }, key })
              }
              onDone={forget}
            />
          )}
          {mayHalt && (
            <BulkVerb
              label="invoicing.do.hold"
              rows={rows}
              applies={(row) => row.cancelledBy === null && isOwed(row)}
              nameOf={nameOf}
              explanation={translate('invoicing.means.hold')}
              perform={({ id }, { until, reason }, key) =>
                api('/dunning-holds', { body: { invoiceId: id, until, reason }, key })
              }
              onDone={forget}
            >
              <DateInput source="until" label="invoicing.until" validate={required()} />
              <ReasonInput />
            </BulkVerb>
          )}
        </>
      )}
    </Choosing>
  );
}

/** The archived originals in one file; those that came are kept even if others did not. */
function Download({ rows }: { readonly rows: readonly InvoiceLine[] }) {
  const translate = useTranslate();
  const today = useSession()?.today ?? '';
  const files = useRef(new Map<string, Blob>());
  return (
    <BulkVerb
      label="invoicing.do.zip"
      rows={rows}
      applies={isDrawn}
      nameOf={nameOf}
      explanation={translate('invoicing.means.zip')}
      perform={async ({ id, number }) => {
        files.current.set(`${number}.pdf`, await api<Blob>(`/invoices/${id}/pdf`, { as: 'file' }));
      }}
      onRun={async (done) => {
        const names = new Set(done.map(({ number }) => `${number}.pdf`));
        const taken = new Map([...files.current].filter(([name]) => names.has(name)));
        if (taken.size > 0) saveFile(await zipped(taken), `${translate('invoicing.zipName')}-${today}.zip`);
      }}
      onDone={() => files.current.clear()}
    />
  );
}

function isDrawn({ sha256 }: InvoiceLine): boolean {
  return sha256 !== null;
}

function nameOf({ number, clientName }: InvoiceLine): string {
  return `${number} · ${clientName}`;
}
