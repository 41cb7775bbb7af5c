import CampaignIcon from '@mui/icons-material/NotificationImportantOutlined';
import { lazily } from '../app/lazily.ts';
import { type WebRoom } from '../app/room.ts';
import { dunningWords } from './words.ts';

export const dunning: WebRoom = {
  words: dunningWords,
  resources: [{ name: 'dunning-halts', list: lazily(() => import('./halt-list.tsx'), 'HaltList') }],
  pages: [
    { path: '/dunning', screen: lazily(() => import('./cockpit.tsx'), 'DunningCockpit') },
    { path: '/dunning-decisions', screen: lazily(() => import('./decisions.tsx'), 'DunningDecisions') },
  ],
  menu: [
    {
      group: 'finance',
      to: '/dunning',
      label: 'dunning.title',
      icon: CampaignIcon,
      roles: ['account_manager', 'finance', 'management'],
    },
  ],
};
