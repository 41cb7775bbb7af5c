import PoolIcon from '@mui/icons-material/HourglassBottomOutlined';
import { lazily } from '../app/lazily.ts';
import { type WebRoom } from '../app/room.ts';
import { hourPoolWords } from './words.ts';

export const hourPools: WebRoom = {
  words: hourPoolWords,
  resources: [
    {
      name: 'hour-pools',
      list: lazily(() => import('./hour-pool-list.tsx'), 'HourPoolList'),
      show: lazily(() => import('./hour-pool-show.tsx'), 'HourPoolShow'),
      recordRepresentation: 'description',
    },
  ],
  menu: [
    {
      group: 'work',
      to: '/hour-pools',
      label: 'hourPools.menu',
      icon: PoolIcon,
      roles: ['account_manager', 'finance', 'management'],
    },
  ],
};
