import AgeingIcon from '@mui/icons-material/StackedBarChartOutlined';
import CreditIcon from '@mui/icons-material/SavingsOutlined';
import PaymentIcon from '@mui/icons-material/PaymentsOutlined';
import { lazily } from '../app/lazily.ts';
import { type WebRoom } from '../app/room.ts';
import { paymentWords } from './words.ts';

export const payments: WebRoom = {
  words: paymentWords,
  resources: [
    {
      name: 'payments',
      list: lazily(() => import('./payment-list.tsx'), 'PaymentList'),
      show: lazily(() => import('./payment-show.tsx'), 'PaymentShow'),
      create: lazily(() => import('./payment-create.tsx'), 'PaymentCreate'),
    },
  ],
  pages: [
    { path: '/ageing', screen: lazily(() => import('./ageing.tsx'), 'Ageing') },
    { path: '/client-credits', screen: lazily(() => import('./client-credits.tsx'), 'ClientCredits') },
  ],
  menu: [
    {
      group: 'finance',
      to: '/ageing',
      label: 'payments.ageing',
      icon: AgeingIcon,
      roles: ['finance', 'management'],
    },
    {
      group: 'finance',
      to: '/payments',
      label: 'payments.menu',
      icon: PaymentIcon,
      roles: ['account_manager', 'finance', 'management'],
    },
    {
      group: 'finance',
      to: '/client-credits',
      label: 'payments.credits',
      icon: CreditIcon,
      roles: ['finance', 'management'],
    },
  ],
};
