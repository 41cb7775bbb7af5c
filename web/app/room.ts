import { type ComponentType } from 'react';
import { type SvgIconComponent } from '@mui/icons-material';
import { type ResourceProps } from 'react-admin';
import { type Role } from '../../src/access/caller.ts';
import { type Words } from '../words/words.ts';

/** Where an entry stands in the menu. */
export const menuGroups = ['office', 'sales', 'work', 'finance', 'settings'] as const;
export type MenuGroup = (typeof menuGroups)[number];

export interface MenuEntry {
  readonly group: MenuGroup;
  /** Below /app. */
  readonly to: string;
  /** A key of the room's words. */
  readonly label: string;
  readonly icon: SvgIconComponent;
  /** Who sees it; admin always does. What a role may not do, its screens do not offer. */
  readonly roles: readonly Role[];
}

/** A resource of react-admin: the path of its list in the API, and the screens it has. */
export interface Screens {
  readonly name: string;
  readonly list?: ComponentType;
  readonly show?: ComponentType;
  readonly edit?: ComponentType;
  readonly create?: ComponentType;
  /** How a row is called in titles and references: the name of a field, or a function of the row. */
  readonly recordRepresentation?: ResourceProps['recordRepresentation'];
}

/** A screen at an address of its own. */
export interface Page {
  readonly path: string;
  readonly screen: ComponentType;
  /** Without the frame, for who is not signed in. */
  readonly open?: true;
}

/** What a room brings to the UI; `web/rooms.ts` names all rooms. */
export interface WebRoom {
  readonly words: Words;
  readonly resources?: readonly Screens[];
  readonly pages?: readonly Page[];
  readonly menu?: readonly MenuEntry[];
}
