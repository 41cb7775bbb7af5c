import BookIcon from '@mui/icons-material/MenuBookOutlined';
import { lazily } from '../app/lazily.ts';
import { type WebRoom } from '../app/room.ts';
import { ledgerWords } from './words.ts';

export const ledger: WebRoom = {
  words: ledgerWords,
  pages: [
    { path: '/trial-balance', screen: lazily(() => import('./trial-balance.tsx'), 'TrialBalance') },
    {
      path: '/trial-balance/:account',
      screen: lazily(() => import('./account-sheet.tsx'), 'AccountSheet'),
    },
  ],
  menu: [
    {
      group: 'finance',
      to: '/trial-balance',
      label: 'ledger.title',
      icon: BookIcon,
      roles: ['finance', 'management'],
    },
  ],
};
