import { type WebRoom } from './app/room.ts';
import { desk } from './desk/room.ts';
import { clients } from './clients/room.ts';

/** Every room of the UI, in the order of the menu. */
export const rooms: readonly WebRoom[] = [desk, clients];
