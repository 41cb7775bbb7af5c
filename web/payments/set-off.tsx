import { DateInput, required, SelectInput, TextInput, useNotify, useTranslate } from 'react-admin';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { type FieldValues } from 'react-hook-form';
import { DecimalInput } from '../parts/decimal-input.tsx';
import { base64Of } from '../parts/base64-of.ts';
import { ClientFilter } from '../parts/client-filter.tsx';
import { FileFieldInput } from '../parts/file-field-input.tsx';
import { FormRefusal } from '../parts/form-refusal.tsx';
import { Form } from '../parts/form.tsx';
import { useSession } from '../parts/use-session.ts';
import { useVerb } from '../parts/use-verb.ts';

/** Sets a claim of the client off, which needs the acknowledgement or the decision on file (GTC 7.7). */
export function SetOff() {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="outlined" size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {translate('payments.do.setOff')}
      </Button>
      {open && <SetOffDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function SetOffDialog({ onClose }: { readonly onClose: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const title = useId();
  const today = useSession()?.today ?? '';
  const [clientId, setClientId] = useState('');
  const { perform, busy, refusal } = useVerb(`/clients/${clientId}/set-offs`);

  async function submit({ amount, valueDate, basis, document }: FieldValues) {
    const { content: file, ...told } = document as { content: { rawFile: File } };
    const content = await base64Of(file.rawFile);
    const done = await perform({ amount, valueDate, basis, document: { ...told, content } });
    if (done === undefined) return;
    notify('payments.setOffDone', { type: 'success' });
    onClose();
  }

  return (
    <Dialog open onClose={busy ? undefined : onClose} fullWidth maxWidth="sm" aria-labelledby={title}>
      <Form
        onSubmit={submit}
        defaultValues={{ valueDate: today, document: { dated: today }, basis: 'acknowledged' }}
      >
        <DialogTitle id={title}>{translate('payments.do.setOff')}</DialogTitle>
        <DialogContent>
          <Stack sx={{ gap: 1, pt: 0.5 }}>
            <Typography>{translate('payments.means.setOff')}</Typography>
            <ClientFilter source="clientId" label="payments.client" mandatory onChoose={setClientId} />
            <DecimalInput source="amount" label="payments.amount" />
            <DateInput source="valueDate" label="payments.valueDate" validate={required()} />
            <SelectInput
              source="basis"
              label="payments.basis.title"
              validate={required()}
              choices={['acknowledged', 'court'].map((id) => ({ id, name: `payments.basis.${id}` }))}
            />
            <TextInput source="document.title" label="payments.documentTitle" validate={required()} />
            <DateInput source="document.dated" label="payments.documentDated" validate={required()} />
            <FileFieldInput
              source="document.content"
              label="payments.documentFile"
              accept={{ 'application/pdf': ['.pdf'] }}
            />
            <FormRefusal refusal={refusal} />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={busy}>
            {translate('kontor.do.cancel')}
          </Button>
          <Button type="submit" variant="contained" loading={busy}>
            {translate('payments.do.setOff')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
