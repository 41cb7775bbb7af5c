import { Button, Typography } from '@mui/material';
import SearchIcon from '@mui/icons-material/Search';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';

// The dialog comes when it is first opened.
const Finder = lazy(async () => ({ default: (await import('./finder.tsx')).Finder }));

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
      {open && (
        <Suspense>
          <Finder onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
