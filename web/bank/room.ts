import BankIcon from '@mui/icons-material/AccountBalanceOutlined';
import MatchIcon from '@mui/icons-material/CompareArrowsOutlined';
import { lazily } from '../app/lazily.ts';
import { type WebRoom } from '../app/room.ts';
import { bankWords } from './words.ts';

export const bank: WebRoom = {
  words: bankWords,
  resources: [
    {
      name: 'bank-statements',
      list: lazily(() => import('./statement-list.tsx'), 'StatementList'),
      show: lazily(() => import('./statement-show.tsx'), 'StatementShow'),
    },
  ],
  pages: [{ path: '/bank-matching', screen: lazily(() => import('./matching.tsx'), 'Matching') }],
  menu: [
    {
      group: 'finance',
      to: '/bank-statements',
      label: 'bank.menu',
      icon: BankIcon,
      roles: ['finance', 'management'],
    },
    {
      group: 'finance',
      to: '/bank-matching',
      label: 'bank.matching',
      icon: MatchIcon,
      roles: ['finance', 'management'],
    },
  ],
};
