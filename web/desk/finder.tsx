import { Dialog, InputAdornment, Link as Anchor, Stack, TextField, Typography } from '@mui/material';
import SearchIcon from '@mui/icons-material/Search';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useRead } from '../parts/use-read.ts';
import { screenOf } from './links.ts';
import { Hits, type Hit } from './search-hits.tsx';

/** The dialog of the search: what is typed, and what was found by it. */
export function Finder({ onClose }: { readonly onClose: () => void }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const q = useSettled(typed.trim());
  const { data, error } = useRead<{ hits: readonly Hit[] }>(q.length < 2 ? undefined : '/search', { q });
  const hits = q.length < 2 ? [] : (data?.hits ?? []);

  function go(hit: Hit | undefined) {
    if (hit === undefined) return;
    onClose();
    void navigate(screenOf(hit.kind, hit.id) ?? '/');
  }
  function steer(key: string): boolean {
    if (key === 'ArrowDown') setAt(Math.min(at + 1, hits.length - 1));
    else if (key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (key === 'Enter') go(hits[at]);
    else return false;
    return true;
  }

  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      aria-label={translate('search.label')}
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}
    >
      <Stack sx={{ p: 2, gap: 1 }}>
        <TextField
          autoFocus
          placeholder={translate('search.hint')}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setAt(0);
          }}
          onKeyDown={(event) => {
            if (steer(event.key)) event.preventDefault();
          }}
          slotProps={{
            input: {
              startAdornment: (
                <InputAdornment position="start">
                  <SearchIcon />
                </InputAdornment>
              ),
            },
            htmlInput: {
              role: 'combobox',
              'aria-label': translate('search.label'),
              'aria-expanded': hits.length > 0,
              'aria-controls': 'search-hits',
              'aria-activedescendant': hits[at] === undefined ? undefined : `hit-${at}`,
            },
          }}
        />
        <Hits hits={hits} at={at} onPick={go} />
        <Typography variant="body2" color="textSecondary" role="status">
          {error !== null
            ? translate('kontor.say.failed')
            : said(q, data !== undefined, hits.length, translate)}
        </Typography>
        <Anchor component="button" onClick={onClose} sx={{ alignSelf: 'flex-end' }}>
          {translate('kontor.do.close')}
        </Anchor>
      </Stack>
    </Dialog>
  );
}

function said(q: string, known: boolean, hits: number, translate: ReturnType<typeof useTranslate>): string {
  if (q.length < 2) return translate('search.begin');
  if (!known) return translate('kontor.say.loading');
  return hits === 0 ? translate('search.nothing') : translate('search.keys');
}

/** What was typed, once the typing has paused. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 200);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
