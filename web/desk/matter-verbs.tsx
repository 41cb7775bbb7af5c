import { Button, Stack, Typography } from '@mui/material';
import { RadioButtonGroupInput, required, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { ReasonInput } from '../parts/reason-input.tsx';
import { VerbButton } from '../parts/verb-button.tsx';
import { DecideRight } from './decide-right.tsx';
import { screenOf } from './links.ts';
import { type Matter, text } from './matter.ts';

/** What can be done about a matter here, and where the rest is done. */
export function MatterVerbs({ matter }: { readonly matter: Matter }) {
  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
      <Verbs matter={matter} />
    </Stack>
  );
}

function Verbs({ matter }: { readonly matter: Matter }) {
  const { key, kind, clientId, subjectId, subjectKind } = matter;
  switch (kind) {
    case 'confirm-order':
      return (
        <>
          <VerbButton
            label="matters.do.confirm"
            path={`/orders/${key}/confirmation`}
            explanation={<Explained words="confirm" />}
            button={{ variant: 'contained' }}
          />
          <VerbButton
            label="matters.do.refuse"
            path={`/orders/${key}/refusal`}
            explanation={<Explained words="refuse" />}
          >
            <ReasonInput />
          </VerbButton>
        </>
      );
    case 'overrun-notice':
      return (
        <VerbButton
          label="matters.do.announce"
          path={`/overruns/${key}/announcement`}
          explanation={<Explained words="announce" />}
          button={{ variant: 'contained' }}
        />
      );
    case 'overrun-objection':
      return (
        <VerbButton
          label="matters.do.decide"
          path={`/overruns/${key}/decision`}
          button={{ variant: 'contained' }}
        >
          <Choice source="choice" of={['accept', 'reject']} />
          <ReasonInput />
        </VerbButton>
      );
    case 'right':
      return matter.decision === null ? null : <DecideRight decision={matter.decision} />;
    case 'loss-of-term':
      return (
        <VerbButton
          label="matters.do.waive"
          path={`/instalment-plans/${key}/waiver`}
          explanation={<Explained words="waive" />}
          body={(values) => ({ ...values, position: Number(text(matter, 'position')) })}
        >
          <ReasonInput />
        </VerbButton>
      );
    case 'letter':
      return (
        <VerbButton
          label="matters.do.settle"
          path={`/dispatches/${key}/settlement`}
          button={{ variant: 'contained' }}
        >
          <Choice
            source="outcome"
            of={text(matter, 'status') === 'in-doubt' ? ['sent', 'not-sent'] : ['not-sent', 'closed']}
          />
          <ReasonInput source="note" label="matters.note" />
        </VerbButton>
      );
    case 'failed-run':
      return (
        <>
          <VerbButton
            label="matters.do.retry"
            path={`/runs/${key}/retry`}
            explanation={<Explained words="retry" />}
          />
          <Open to={`/runs/${key}/show`} />
        </>
      );
    case 'left-out-billing':
      return (
        <>
          <Open to="/runs?start=billing" label="matters.do.prepareBilling" />
          <Open to={`/contracts/${subjectId}/show`} />
        </>
      );
    case 'index-adjustment':
      return (
        <>
          <Open to="/runs?start=indexation" label="matters.do.prepareIndexation" />
          <Open to={screenOf(subjectKind, subjectId) ?? '/'} />
          <Open to="/index-adjustments" label="matters.do.adjustments" />
        </>
      );
    case 'management-contact':
      return <Open to={`/clients/${clientId ?? ''}`} />;
    case 'base-rate':
      return <Open to="/base-rates" label="matters.do.enterBaseRate" />;
    case 'bank-entry':
      return <Open to="/bank-entries" />;
    default:
      return <Open to={screenOf(subjectKind, subjectId) ?? '/'} />;
  }
}

function Choice({ source, of }: { readonly source: string; readonly of: readonly string[] }) {
  return (
    <RadioButtonGroupInput
      source={source}
      label="matters.choice"
      row={false}
      validate={required()}
      choices={of.map((id) => ({ id, name: `matters.choices.${id}` }))}
    />
  );
}

function Explained({ words }: { readonly words: string }) {
  const translate = useTranslate();
  return <Typography>{translate(`matters.explained.${words}`)}</Typography>;
}

function Open({ to, label = 'kontor.do.open' }: { readonly to: string; readonly label?: string }) {
  const translate = useTranslate();
  return (
    <Button component={Link} to={to} variant="outlined" size="small">
      {translate(label)}
    </Button>
  );
}
