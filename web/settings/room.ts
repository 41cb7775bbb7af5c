import CompanyIcon from '@mui/icons-material/StorefrontOutlined';
import MailTextIcon from '@mui/icons-material/DraftsOutlined';
import TermsIcon from '@mui/icons-material/MenuBookOutlined';
import { lazily } from '../app/lazily.ts';
import { type WebRoom } from '../app/room.ts';
import { settingsWords } from './words.ts';

const staff = ['account_manager', 'finance', 'management'] as const;

export const settings: WebRoom = {
  words: settingsWords,
  pages: [
    { path: '/company', screen: lazily(() => import('./company.tsx'), 'Company') },
    { path: '/mail-texts', screen: lazily(() => import('./mail-texts.tsx'), 'MailTexts') },
    { path: '/terms/new', screen: lazily(() => import('./terms-editor.tsx'), 'TermsEditor') },
    { path: '/terms', screen: lazily(() => import('./terms.tsx'), 'Terms') },
  ],
  menu: [
    { group: 'settings', to: '/company', label: 'company.menu', icon: CompanyIcon, roles: staff },
    { group: 'settings', to: '/terms', label: 'terms.menu', icon: TermsIcon, roles: staff },
    { group: 'settings', to: '/mail-texts', label: 'mailTexts.menu', icon: MailTextIcon, roles: staff },
  ],
};
