import { DateInput, required, useTranslate } from 'react-admin';
import { api } from '../http/api.ts';
import { BulkVerb } from '../parts/bulk-verb.tsx';
import { Choosing } from '../parts/choosing.tsx';
import { ReasonInput } from '../parts/reason-input.tsx';
import { useHolds, useSession } from '../parts/use-session.ts';
import { type DispatchLine } from './dispatch.ts';

/** What can be done to several messages or letters at once. */
export function DispatchBulk() {
  const translate = useTranslate();
  const isFinance = useHolds('finance');
  const mayPost = useHolds('account_manager', 'finance');
  const today = useSession()?.today ?? '';
  return (
    <Choosing<DispatchLine>>
      {(rows, forget) => (
        <>
          {isFinance && (
            <BulkVerb
              label="documents.do.again"
              rows={rows}
              applies={({ settlements }) => settlements.includes('not-sent')}
              nameOf={nameOf}
              explanation={translate('documents.means.again')}
              perform={({ id }, { note }, key) =>
                api(`/dispatches/${id}/settlement`, { body: { outcome: 'not-sent', note }, key })
              }
              onDone={forget}
            >
              <ReasonInput source="note" label="documents.howKnown" />
            </BulkVerb>
          )}
          {mayPost && (
            <BulkVerb
              label="documents.do.post"
              rows={rows}
              applies={({ status }) => status === 'to-post'}
              nameOf={nameOf}
              explanation={translate('documents.means.post')}
              defaultValues={{ postedOn: today }}
              perform={({ id }, { postedOn }, key) =>
                api(`/dispatches/${id}/posting`, { body: { postedOn }, key })
              }
              onDone={forget}
            >
              <DateInput source="postedOn" label="documents.postedOn" validate={required()} />
            </BulkVerb>
          )}
        </>
      )}
    </Choosing>
  );
}

function nameOf({ document, recipient }: DispatchLine): string {
  return `${document.number ?? document.title} · ${recipient}`;
}
