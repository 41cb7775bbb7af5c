import { Box } from '@mui/material';
import { useEffect, useState } from 'react';

/** A PDF as the browser shows it. */
export function PdfFrame({ title, address }: { readonly title: string; readonly address: string }) {
  return (
    <Box
      component="iframe"
      title={title}
      src={`${address}#toolbar=0&navpanes=0&view=FitH`}
      sx={{ width: '100%', height: { xs: 480, lg: 'calc(100vh - 190px)' }, border: 0, bgcolor: '#fff' }}
    />
  );
}

/** An address of this page for the bytes, given up with them. */
export function usePdfAddress(pdf: Blob | undefined): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    setAddress(undefined);
    if (pdf === undefined) return undefined;
    const made = URL.createObjectURL(pdf);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [pdf]);
  return address;
}
