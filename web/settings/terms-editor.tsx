import { Box, Button, Paper, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { DateInput, regex, required, TextInput, useLocale, useTranslate } from 'react-admin';
import { type FieldValues, useWatch } from 'react-hook-form';
import { Form } from '../parts/form.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Panel } from '../parts/panel.tsx';
import { Reading } from '../parts/reading.tsx';
import { useRead } from '../parts/use-read.ts';
import { ClauseParameters } from './clause-parameters.tsx';
import {
  asSent,
  changesOf,
  type ClauseOfTerms,
  type Edition,
  type EditionSummary,
  type Values,
} from './edition.ts';
import { DocumentInputs } from './edition-documents.tsx';
import { PublishEdition } from './publish-edition.tsx';

/** Writes the next edition of the terms from the newest one: every parameter by its clause, then the difference, then it is published. */
export function TermsEditor() {
  const translate = useTranslate();
  const list = useRead<{ items: readonly EditionSummary[] }>('/terms-editions');
  const newest = list.data?.items[0];
  const base = useRead<Edition>(newest === undefined ? undefined : `/terms-editions/${newest.id}`);
  const clauses = useRead<{ items: readonly ClauseOfTerms[] }>('/clauses');
  return (
    <>
      <PageHead title={translate('terms.new')} />
      <Reading read={base} rows={8}>
        {(edition) => (
          <Reading read={clauses} rows={8}>
            {({ items }) => (
              <Editor base={edition} clauses={items.filter(({ parameters }) => parameters.length > 0)} />
            )}
          </Reading>
        )}
      </Reading>
    </>
  );
}

interface EditorProps {
  readonly base: Edition;
  readonly clauses: readonly ClauseOfTerms[];
}

function Editor({ base, clauses }: EditorProps) {
  const translate = useTranslate();
  const [draft, setDraft] = useState<FieldValues>();
  const review = (values: FieldValues) =>
    setDraft({ ...values, parameters: asSent(clauses, values['parameters'] as Values) });
  const title = (language: string) => (
    <TextInput source={`title.${language}`} label={`terms.titleIn.${language}`} validate={required()} />
  );
  return (
    <>
      <Form
        onSubmit={review}
        defaultValues={{ code: '', title: base.title, effectiveFrom: '', parameters: base.parameters }}
        sanitizeEmptyValues={false}
        warnWhenUnsavedChanges
      >
        <Stack sx={{ gap: 2 }}>
          <Panel title={translate('terms.edition')}>
            <Typography color="textSecondary" sx={{ mb: 1, maxWidth: '80ch' }}>
              {translate('terms.pinned', { code: base.code })}
            </Typography>
            <Box sx={{ display: 'grid', columnGap: 2, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' } }}>
              {title('de')}
              {title('en')}
              <TextInput
                source="code"
                label="terms.code"
                helperText="terms.codeHelp"
                validate={[required(), regex(/^[a-z0-9][a-z0-9-]{1,39}$/, 'terms.codeForm')]}
              />
              <DateInput
                source="effectiveFrom"
                label="terms.from"
                helperText="terms.fromHelp"
                validate={required()}
              />
            </Box>
          </Panel>
          <Panel title={translate('terms.parameters')}>
            {clauses.map((clause) => (
              <ClauseParameters key={clause.ref} clause={clause} base={base.parameters} />
            ))}
          </Panel>
          <Panel title={translate('terms.documents')}>
            <DocumentInputs />
          </Panel>
          <Bar base={base} clauses={clauses} />
        </Stack>
      </Form>
      {draft !== undefined && (
        <PublishEdition base={base} clauses={clauses} draft={draft} onClose={() => setDraft(undefined)} />
      )}
    </>
  );
}

/** Stays in sight: how much is changed, and the way on. */
function Bar({ base, clauses }: EditorProps) {
  const translate = useTranslate();
  const language = useLocale() === 'en' ? 'en' : 'de';
  const after = useWatch({ name: 'parameters' }) as Values;
  const changes = changesOf(clauses, base.parameters, after);
  return (
    <Paper
      elevation={4}
      sx={{ position: 'sticky', bottom: 0, zIndex: 2, p: 1.5 }}
      component="section"
      aria-label={translate('terms.changes')}
    >
      <Stack
        direction="row"
        sx={{ gap: 2, flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' }}
      >
        <Typography role="status" sx={{ overflowWrap: 'anywhere' }}>
          {translate('terms.changed', { smart_count: changes.length })}
          {changes.length > 0 && `: ${changes.map(({ parameter }) => parameter.label[language]).join(' · ')}`}
        </Typography>
        <Button type="submit" variant="contained">
          {translate('terms.review')}
        </Button>
      </Stack>
    </Paper>
  );
}
