import { Typography } from '@mui/material';
import { type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { api } from '../http/api.ts';
import { BulkVerb } from '../parts/bulk-verb.tsx';
import { Choosing } from '../parts/choosing.tsx';
import { ReasonInput } from '../parts/reason-input.tsx';
import { type Matter, text } from './matter.ts';

interface Together {
  /** Keys of the words: what it does, and what that means. */
  readonly label: string;
  readonly explained: string;
  readonly isFor: (matter: Matter) => boolean;
  readonly path: (matter: Matter) => string;
  readonly body?: (matter: Matter, reason: string) => object;
}

/** What can be decided alike for several matters: what needs figures of its own is decided one by one. */
const together: readonly Together[] = [
  {
    label: 'matters.do.confirm',
    explained: 'confirm',
    isFor: ({ kind }) => kind === 'confirm-order',
    path: ({ key }) => `/orders/${key}/confirmation`,
  },
  {
    label: 'matters.do.announce',
    explained: 'announce',
    isFor: ({ kind }) => kind === 'overrun-notice',
    path: ({ key }) => `/overruns/${key}/announcement`,
  },
  {
    label: 'matters.do.suspend',
    explained: 'suspend',
    isFor: ({ decision }) => decision?.kind === 'suspend',
    path: ({ decision }) => `/decisions/${decision?.id ?? ''}`,
    body: (_matter, reason) => ({ choice: 'take', reason, contracts: [] }),
  },
  {
    label: 'matters.do.leave',
    explained: 'leave',
    isFor: ({ decision }) => decision !== null,
    path: ({ decision }) => `/decisions/${decision?.id ?? ''}`,
    body: (_matter, reason) => ({ choice: 'leave', reason }),
  },
  {
    label: 'matters.do.waive',
    explained: 'waive',
    isFor: ({ kind }) => kind === 'loss-of-term',
    path: ({ key }) => `/instalment-plans/${key}/waiver`,
    body: (matter, reason) => ({ reason, position: Number(text(matter, 'position')) }),
  },
  {
    label: 'matters.do.again',
    explained: 'again',
    isFor: ({ kind }) => kind === 'letter',
    path: ({ key }) => `/dispatches/${key}/settlement`,
    body: (_matter, note) => ({ outcome: 'not-sent', note }),
  },
  {
    label: 'matters.do.retry',
    explained: 'retry',
    isFor: ({ kind }) => kind === 'failed-run',
    path: ({ key }) => `/runs/${key}/retry`,
  },
];

/** Whether something can be decided about it together with others, by who looks at it. */
export function canBeChosen(matter: Matter): boolean {
  return matter.mayDecide && together.some(({ isFor }) => isFor(matter));
}

/** The decisions that fit what is chosen; of several kinds each by itself. */
export function MatterBulk() {
  const translate = useTranslate();
  return (
    <Choosing<Matter>>
      {(matters, forget) =>
        together
          .filter(({ isFor }) => matters.some(isFor))
          .map(({ label, explained, isFor, path, body }) => (
            <BulkVerb
              key={label}
              label={label}
              rows={matters}
              applies={isFor}
              nameOf={(matter) => <Name matter={matter} />}
              explanation={<Typography>{translate(`matters.explained.${explained}`)}</Typography>}
              perform={(matter, { reason }, key) =>
                api(path(matter), {
                  method: 'POST',
                  ...(body === undefined ? {} : { body: body(matter, String(reason)) }),
                  key,
                })
              }
              onDone={forget}
            >
              {body === undefined ? undefined : <ReasonInput />}
            </BulkVerb>
          ))
      }
    </Choosing>
  );
}

function Name({ matter }: { readonly matter: Matter }): ReactNode {
  const translate = useTranslate();
  const { kind, number, title, clientName, decision } = matter;
  const called = kind === 'failed-run' ? translate(`matters.run.${number ?? ''}`) : number;
  const right = decision === null ? null : translate(`matters.kind.right-${decision.kind}`);
  return [clientName, called, title, right].filter((part) => part !== null && part !== '').join(' · ');
}
