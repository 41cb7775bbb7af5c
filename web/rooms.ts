import { type WebRoom } from './app/room.ts';
import { clients } from './clients/room.ts';
import { offers } from './offers/room.ts';

/** Every room of the UI, in the order of the menu. */
export const rooms: readonly WebRoom[] = [clients, offers];
