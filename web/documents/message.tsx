import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Link,
  Skeleton,
  Typography,
} from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import PostalMime from 'postal-mime';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { addressOf } from '../http/api.ts';
import { Facts } from '../parts/panel.tsx';

/** Reads a message of the outbox as its recipient would. */
export function MessageButton({ id }: { readonly id: string }) {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {translate('documents.read')}
      </Button>
      {open && <Message id={id} onClose={() => setOpen(false)} />}
    </>
  );
}

function Message({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const translate = useTranslate();
  const title = useId();
  const address = addressOf(`/outbox/${id}/message`);
  const { data } = useQuery({
    queryKey: ['message', id],
    queryFn: async () => PostalMime.parse(await (await fetch(address)).arrayBuffer()),
  });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby={title}>
      <DialogTitle id={title}>{data?.subject ?? translate('documents.message')}</DialogTitle>
      <DialogContent>
        {data === undefined ? (
          <Skeleton variant="rounded" height={200} />
        ) : (
          <>
            <Facts
              facts={[
                [translate('documents.from'), data.from?.address ?? '–'],
                [translate('documents.recipient'), (data.to ?? []).map(({ address: to }) => to).join(', ')],
                [
                  translate('documents.attachments'),
                  data.attachments.map(({ filename }) => filename).join(', ') || '–',
                ],
              ]}
            />
            <Typography
              component="pre"
              sx={{ mt: 2, whiteSpace: 'pre-wrap', font: 'inherit', overflowWrap: 'anywhere' }}
            >
              {data.text ?? ''}
            </Typography>
          </>
        )}
      </DialogContent>
      <DialogActions>
        <Button component={Link} href={address} download>
          {translate('documents.asFile')}
        </Button>
        <Button onClick={onClose} autoFocus>
          {translate('kontor.do.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
