import RunIcon from '@mui/icons-material/PlayCircleOutlined';
import ScheduleIcon from '@mui/icons-material/ScheduleOutlined';
import { lazily } from '../app/lazily.ts';
import { type WebRoom } from '../app/room.ts';
import { runWords } from './words.ts';

export const runs: WebRoom = {
  words: runWords,
  resources: [
    {
      name: 'runs',
      list: lazily(() => import('./run-list.tsx'), 'RunList'),
      show: lazily(() => import('./run-show.tsx'), 'RunShow'),
    },
  ],
  pages: [{ path: '/schedule', screen: lazily(() => import('./schedule.tsx'), 'ScheduleScreen') }],
  menu: [
    {
      group: 'finance',
      to: '/runs',
      label: 'runs.menu',
      icon: RunIcon,
      roles: ['account_manager', 'finance', 'management'],
    },
    {
      group: 'settings',
      to: '/schedule',
      label: 'runs.schedule.menu',
      icon: ScheduleIcon,
      roles: ['finance', 'management'],
    },
  ],
};
