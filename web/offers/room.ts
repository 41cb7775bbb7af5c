import DescriptionIcon from '@mui/icons-material/DescriptionOutlined';
import { lazily } from '../app/lazily.ts';
import { type WebRoom } from '../app/room.ts';
import { offerWords } from './words.ts';
import { offerLineWords } from './line-words.ts';
import { offerTermsWords } from './terms-words.ts';
import { offerVersionWords } from './version-words.ts';
import { together } from '../words/words.ts';

export const offers: WebRoom = {
  words: together(offerWords, offerLineWords, offerTermsWords, offerVersionWords),
  resources: [
    {
      name: 'offers',
      list: lazily(() => import('./offer-list.tsx'), 'OfferList'),
      show: lazily(() => import('./offer-show.tsx'), 'OfferShow'),
      edit: lazily(() => import('./offer-edit.tsx'), 'OfferEdit'),
      create: lazily(() => import('./offer-create.tsx'), 'OfferCreate'),
      recordRepresentation: 'number',
    },
  ],
  menu: [
    {
      group: 'sales',
      to: '/offers',
      label: 'offers.menu',
      icon: DescriptionIcon,
      roles: ['account_manager', 'finance', 'management'],
    },
  ],
};
