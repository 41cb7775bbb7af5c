import EstimateIcon from '@mui/icons-material/CalculateOutlined';
import { lazily } from '../app/lazily.ts';
import { type WebRoom } from '../app/room.ts';
import { estimateWords } from './words.ts';

export const estimates: WebRoom = {
  words: estimateWords,
  pages: [
    { path: '/estimates', screen: lazily(() => import('./estimate-list.tsx'), 'EstimateList') },
    { path: '/estimates/:contractId', screen: lazily(() => import('./estimate-page.tsx'), 'EstimatePage') },
  ],
  menu: [
    {
      group: 'work',
      to: '/estimates',
      label: 'estimates.menu',
      icon: EstimateIcon,
      roles: ['account_manager', 'finance', 'management'],
    },
  ],
};
