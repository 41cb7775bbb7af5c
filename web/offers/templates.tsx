import BookmarkIcon from '@mui/icons-material/BookmarkAddOutlined';
import DeleteIcon from '@mui/icons-material/DeleteOutlineOutlined';
import { Autocomplete, Box, IconButton, TextField, Tooltip, Typography } from '@mui/material';
import { useState } from 'react';
import { required, TextInput, useLocale, useTranslate } from 'react-admin';
import { type Page } from '../http/cursors.ts';
import { useFigures } from '../parts/figures.ts';
import { useRead } from '../parts/use-read.ts';
import { useSearchWords } from '../parts/use-search-words.ts';
import { useVerb } from '../parts/use-verb.ts';
import { VerbDialog } from '../parts/verb-button.tsx';
import { type DraftLine, isBlank, lineBody, lineOf } from './draft.ts';
import { type LineTemplate } from './offer.ts';

/** Chooses a line of the catalogue; it can be removed from the catalogue here too. */
export function TakeTemplate({ onTake }: { readonly onTake: (line: DraftLine) => void }) {
  const translate = useTranslate();
  const searchWords = useSearchWords();
  const language = useLocale() === 'en' ? 'en' : 'de';
  const { money } = useFigures();
  const { data } = useRead<Page<LineTemplate>>('/line-templates');
  const [text, setText] = useState('');
  const templates = data?.items ?? [];
  if (templates.length === 0) return null;
  return (
    <Autocomplete
      {...searchWords}
      size="small"
      options={templates}
      value={null}
      inputValue={text}
      onInputChange={(_, typed, reason) => reason === 'input' && setText(typed)}
      onChange={(_, template) => {
        if (template !== null) onTake(lineOf(template.line, language));
        setText('');
      }}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      blurOnSelect
      sx={{ width: 260, minWidth: 240 }}
      renderInput={(params) => (
        <TextField {...params} margin="none" label={translate('offers.template.take')} />
      )}
      renderOption={({ key, ...props }, { id, name, line }) => (
        <Box component="li" key={key} {...props} sx={{ display: 'flex', gap: 1 }}>
          <Typography variant="body2" sx={{ flex: 1, minWidth: 0 }} noWrap>
            {name}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {money(line.unitPrice)}
          </Typography>
          <RemoveTemplate id={id} name={name} />
        </Box>
      )}
    />
  );
}

function RemoveTemplate({ id, name }: { readonly id: string; readonly name: string }) {
  const translate = useTranslate();
  const { perform, busy } = useVerb(`/line-templates/${id}`, 'DELETE');
  return (
    <IconButton
      size="small"
      tabIndex={-1}
      disabled={busy}
      aria-label={translate('offers.template.remove', { name })}
      onClick={(event) => {
        event.stopPropagation();
        void perform();
      }}
    >
      <DeleteIcon fontSize="small" />
    </IconButton>
  );
}

/** Keeps a line for later offers, under a name. */
export function KeepTemplate({ line, position }: { readonly line: DraftLine; readonly position: number }) {
  const translate = useTranslate();
  const language = useLocale() === 'en' ? 'en' : 'de';
  const [open, setOpen] = useState(false);
  const label = `${translate('offers.template.keep')}, ${translate('offers.line.position', { position })}`;
  return (
    <>
      <Tooltip title={translate('offers.template.keep')}>
        <span>
          <IconButton size="small" disabled={isBlank(line)} onClick={() => setOpen(true)} aria-label={label}>
            <BookmarkIcon fontSize="small" />
          </IconButton>
        </span>
      </Tooltip>
      {open && (
        <VerbDialog<LineTemplate>
          label="offers.template.keep"
          path="/line-templates"
          defaultValues={{ name: line.description.split('\n')[0]?.slice(0, 100) }}
          body={({ name }) => ({ name: name as string, line: lineBody(line, language) })}
          done="offers.template.kept"
          onClose={() => setOpen(false)}
        >
          <TextInput source="name" label="offers.template.name" validate={required()} autoFocus />
        </VerbDialog>
      )}
    </>
  );
}
