import TrendIcon from '@mui/icons-material/TrendingUpOutlined';
import { lazily } from '../app/lazily.ts';
import { type WebRoom } from '../app/room.ts';
import { indexationWords } from './words.ts';

export const indexation: WebRoom = {
  words: indexationWords,
  resources: [
    { name: 'index-values', list: lazily(() => import('./index-value-list.tsx'), 'IndexValueList') },
    { name: 'index-adjustments', list: lazily(() => import('./adjustment-list.tsx'), 'AdjustmentList') },
  ],
  menu: [
    {
      group: 'finance',
      to: '/index-adjustments',
      label: 'indexation.menu',
      icon: TrendIcon,
      roles: ['finance', 'management'],
    },
  ],
};
