import { Button, Dialog, InputAdornment, Link as Anchor, Stack, TextField, Typography } from '@mui/material';
import SearchIcon from '@mui/icons-material/Search';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useRead } from '../parts/use-read.ts';
import { screenOf } from './links.ts';
import { Hits, type Hit } from './search-hits.tsx';

/** The search over everything: a button in the bar, Ctrl or ⌘ with K, then typing and the arrow keys. */
export function Search() {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return (
    <>
      <Button
        color="inherit"
        onClick={() => setOpen(true)}
        startIcon={<SearchIcon />}
        aria-keyshortcuts="Control+K Meta+K"
        sx={{ minWidth: 0, '& .MuiButton-startIcon': { mr: { xs: 0, sm: 1 } } }}
        aria-label={translate('search.label')}
      >
        <Typography component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
          {translate('search.label')}
        </Typography>
      </Button>
      {open && <Finder onClose={() => setOpen(false)} />}
    </>
  );
}

function Finder({ onClose }: { readonly onClose: () => void }) {
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
