import PlanIcon from '@mui/icons-material/EventRepeatOutlined';
import { lazily } from '../app/lazily.ts';
import { type WebRoom } from '../app/room.ts';
import { instalmentWords } from './words.ts';

export const instalments: WebRoom = {
  words: instalmentWords,
  resources: [
    {
      name: 'instalment-plans',
      list: lazily(() => import('./plan-list.tsx'), 'PlanList'),
      show: lazily(() => import('./plan-show.tsx'), 'PlanShow'),
      create: lazily(() => import('./plan-create.tsx'), 'PlanCreate'),
      recordRepresentation: 'number',
    },
  ],
  menu: [
    {
      group: 'finance',
      to: '/instalment-plans',
      label: 'instalments.menu',
      icon: PlanIcon,
      roles: ['account_manager', 'finance', 'management'],
    },
  ],
};
