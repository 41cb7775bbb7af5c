import { Box, Link, Typography } from '@mui/material';
import { FileField, FileInput, required, useTranslate } from 'react-admin';
import { type FieldValues } from 'react-hook-form';
import { addressOf } from '../http/api.ts';
import { base64Of } from '../parts/base64-of.ts';
import { useHolds } from '../parts/use-session.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { type Edition } from './edition.ts';

const languages = ['de', 'en'] as const;
type Language = (typeof languages)[number];

/** The agency's own document of a new edition, one per language. */
export function DocumentInputs() {
  const translate = useTranslate();
  return (
    <>
      <Typography color="textSecondary">{translate('terms.documentMeans')}</Typography>
      {languages.map((language) => (
        <PdfInput key={language} source={`documents.${language}`} label={`terms.documentIn.${language}`} />
      ))}
    </>
  );
}

function PdfInput({
  source,
  label,
  needed,
}: {
  readonly source: string;
  readonly label: string;
  readonly needed?: true;
}) {
  const translate = useTranslate();
  return (
    <FileInput
      source={source}
      label={label}
      accept={{ 'application/pdf': ['.pdf'] }}
      maxSize={10 * 1024 ** 2}
      inputProps={{ 'aria-label': translate(label) }}
      {...(needed ? { validate: required() } : {})}
    >
      <FileField source="src" title="title" />
    </FileInput>
  );
}

/** What was chosen, as the API takes it. */
export async function documentsOf(documents: FieldValues | undefined) {
  const chosen = languages.map(async (language) => ({
    language,
    ...(await documentOf(documents?.[language] as Chosen)),
  }));
  return (await Promise.all(chosen)).filter(({ content }) => content !== undefined);
}

type Chosen = { readonly rawFile: File } | null | undefined;

async function documentOf(chosen: Chosen) {
  if (chosen === null || chosen === undefined) return {};
  const { rawFile } = chosen;
  return { fileName: rawFile.name, mediaType: 'application/pdf', content: await base64Of(rawFile) };
}

/** The documents of an edition, and a way to add the one that is missing; what is there is never exchanged. */
export function EditionDocuments({ edition }: { readonly edition: Edition }) {
  const translate = useTranslate();
  const mayUpload = useHolds('management');
  const missing = languages.filter((each) => edition.documents.every(({ language }) => language !== each));
  return (
    <Box sx={{ my: 1 }}>
      {edition.documents.length === 0 && (
        <Typography color="textSecondary">{translate('terms.noDocument')}</Typography>
      )}
      <Box component="ul" sx={{ pl: 2.5, my: 0.5 }}>
        {edition.documents.map(({ language, fileName }) => (
          <li key={language}>
            <Link href={addressOf(`/terms-editions/${edition.id}/documents/${language}`)} download>
              {fileName} ({translate(`terms.language.${language}`)})
            </Link>
          </li>
        ))}
      </Box>
      {mayUpload && missing.map((each) => <Upload key={each} edition={edition} language={each} />)}
    </Box>
  );
}

function Upload({ edition, language }: { readonly edition: Edition; readonly language: Language }) {
  const translate = useTranslate();
  return (
    <VerbButton
      label={`terms.upload.${language}`}
      path={`/terms-editions/${edition.id}/documents/${language}`}
      method="PUT"
      body={({ document }) => documentOf(document as Chosen)}
      explanation={<Typography>{translate('terms.uploadMeans')}</Typography>}
      button={{ sx: { mr: 1 } }}
    >
      <PdfInput source="document" label={`terms.documentIn.${language}`} needed />
    </VerbButton>
  );
}
