import PercentIcon from '@mui/icons-material/PercentOutlined';
import { lazily } from '../app/lazily.ts';
import { type WebRoom } from '../app/room.ts';
import { interestWords } from './words.ts';

export const interest: WebRoom = {
  words: interestWords,
  resources: [{ name: 'base-rates', list: lazily(() => import('./base-rate-list.tsx'), 'BaseRateList') }],
  pages: [{ path: '/interest', screen: lazily(() => import('./interest-desk.tsx'), 'InterestDesk') }],
  menu: [
    {
      group: 'finance',
      to: '/interest',
      label: 'interest.title',
      icon: PercentIcon,
      roles: ['finance', 'management'],
    },
  ],
};
