import { Button, ListItemText, Menu, MenuItem } from '@mui/material';
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import { useState } from 'react';
import { useListContext, useLocale, useNotify, useTranslate } from 'react-admin';
import { addressOf, api, type Query, Refusal } from '../http/api.ts';
import { saveFile } from './save-file.ts';

/** The whole list as it is filtered and sorted, as a file for a spreadsheet. */
export function ExportButton() {
  const translate = useTranslate();
  const notify = useNotify();
  const language = useLocale() === 'en' ? 'en' : 'de';
  const { resource, filterValues, sort } = useListContext();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [busy, setBusy] = useState(false);
  const path = `/exports/${resource}`;
  const query = (format: 'csv' | 'xlsx'): Query => ({
    ...(filterValues as Query),
    ...(sort.field === '' ? {} : { sort: sort.order === 'DESC' ? `-${sort.field}` : sort.field }),
    format,
    language,
  });

  /** A workbook is made whole before it comes, so a refusal can still be told. */
  async function takeWorkbook() {
    setAnchor(null);
    setBusy(true);
    try {
      saveFile(
        await api<Blob>(path, { query: query('xlsx'), as: 'file' }),
        `${resource.replaceAll('/', '-')}.xlsx`,
      );
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      notify(`problems.${error.problem.type}`, { type: 'error', messageArgs: { _: error.message } });
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <Button
        size="small"
        startIcon={<DownloadIcon />}
        loading={busy}
        aria-haspopup="menu"
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {translate('kontor.export.label')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem onClick={() => void takeWorkbook()}>
          <ListItemText primary={translate('kontor.export.xlsx')} />
        </MenuItem>
        <MenuItem component="a" href={addressOf(path, query('csv'))} download onClick={() => setAnchor(null)}>
          <ListItemText primary={translate('kontor.export.csv')} />
        </MenuItem>
      </Menu>
    </>
  );
}
