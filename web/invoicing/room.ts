import InvoiceIcon from '@mui/icons-material/ReceiptLongOutlined';
import { lazily } from '../app/lazily.ts';
import { type WebRoom } from '../app/room.ts';
import { invoicingWords } from './words.ts';

export const invoicing: WebRoom = {
  words: invoicingWords,
  resources: [
    {
      name: 'invoices',
      list: lazily(() => import('./invoice-list.tsx'), 'InvoiceList'),
      show: lazily(() => import('./invoice-show.tsx'), 'InvoiceShow'),
      recordRepresentation: 'number',
    },
  ],
  menu: [
    {
      group: 'finance',
      to: '/invoices',
      label: 'invoicing.menu',
      icon: InvoiceIcon,
      roles: ['account_manager', 'finance', 'management'],
    },
  ],
};
