import { MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import { type z } from 'zod';
import { type documentListItem, type mailPreview } from '../../src/documents/document.schemas.ts';
import { PageHead } from '../parts/page-head.tsx';
import { Panel } from '../parts/panel.tsx';
import { Reading } from '../parts/reading.tsx';
import { useRead } from '../parts/use-read.ts';

type Paper = z.output<typeof documentListItem>;
type Preview = z.output<typeof mailPreview>;

const kinds: readonly Paper['kind'][] = [
  'offer',
  'order-acknowledgement',
  'order-confirmation',
  'invoice',
  'reminder',
  'claim-statement',
  'instalment-plan',
  'loss-of-term',
  'pool-notice',
  'overrun-notice',
  'timesheet',
  'index-notice',
  'cost-notice',
  'termination-confirmation',
  'withdrawal',
];

/** So many of the newest papers of a kind can be chosen. */
const CHOICE = 25;

/** What the mails to clients say, by the kind of paper they carry and in either language, filled from a real paper. */
export function MailTexts() {
  const translate = useTranslate();
  const locale = useLocale();
  const [kind, setKind] = useState<Paper['kind']>('offer');
  const [language, setLanguage] = useState(locale === 'en' ? 'en' : 'de');
  return (
    <>
      <PageHead title={translate('mailTexts.title')} />
      <Typography color="textSecondary" sx={{ mb: 2, maxWidth: '80ch' }}>
        {translate('mailTexts.means')}
      </Typography>
      <Stack direction="row" sx={{ gap: 2, mb: 2, flexWrap: 'wrap' }}>
        <TextField
          select
          label={translate('mailTexts.kind')}
          value={kind}
          onChange={({ target }) => setKind(target.value as Paper['kind'])}
          sx={{ maxWidth: 340 }}
        >
          {kinds.map((each) => (
            <MenuItem key={each} value={each}>
              {translate(`clients.papers.kind.${each}`)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          label={translate('mailTexts.language')}
          value={language}
          onChange={({ target }) => setLanguage(target.value)}
          sx={{ maxWidth: 160 }}
        >
          {['de', 'en'].map((each) => (
            <MenuItem key={each} value={each}>
              {translate(`terms.language.${each}`)}
            </MenuItem>
          ))}
        </TextField>
      </Stack>
      <Examples key={kind} kind={kind} language={language} />
    </>
  );
}

function Examples({ kind, language }: { readonly kind: Paper['kind']; readonly language: string }) {
  const translate = useTranslate();
  const [chosen, setChosen] = useState<string>();
  const papers = useRead<{ items: readonly Paper[] }>('/documents', { kind, limit: CHOICE });
  return (
    <Reading read={papers} empty={({ items }) => items.length === 0} nothing="mailTexts.none">
      {({ items }) => (
        <>
          <TextField
            select
            label={translate('mailTexts.example')}
            value={chosen ?? items[0]?.id ?? ''}
            onChange={({ target }) => setChosen(target.value)}
            sx={{ maxWidth: 520, mb: 2 }}
          >
            {items.map(({ id, number, title }) => (
              <MenuItem key={id} value={id}>
                {number} · {title}
              </MenuItem>
            ))}
          </TextField>
          <Mail documentId={chosen ?? items[0]?.id} language={language} />
        </>
      )}
    </Reading>
  );
}

function Mail({
  documentId,
  language,
}: {
  readonly documentId: string | undefined;
  readonly language: string;
}) {
  const translate = useTranslate();
  const mail = useRead<Preview>(documentId === undefined ? undefined : `/documents/${documentId}/mail`, {
    language,
  });
  return (
    <Reading read={mail} rows={8}>
      {({ subject, text, language: written }) => (
        <Panel title={`${translate('mailTexts.subject')}: ${subject}`}>
          <Typography
            component="pre"
            lang={written}
            sx={{ m: 0, whiteSpace: 'pre-wrap', font: 'inherit', overflowWrap: 'anywhere', maxWidth: '80ch' }}
          >
            {text}
          </Typography>
        </Panel>
      )}
    </Reading>
  );
}
