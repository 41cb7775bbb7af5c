import { type StaffRole } from '../access/caller.ts';
import { type DemoClient } from './demo-clients.ts';

/** An invented person who may come in. */
interface DemoUser {
  readonly name: string;
  readonly email: string;
  readonly role: StaffRole | 'client';
  /** Of the role client. */
  readonly client?: DemoClient;
}

/** One for each role. */
export const demoUsers: readonly DemoUser[] = [
  { name: 'Lena Haslinger', email: 'lena.haslinger@nordkette.example', role: 'account_manager' },
  { name: 'Markus Steinlechner', email: 'markus.steinlechner@nordkette.example', role: 'finance' },
  { name: 'Mag. Vera Oberhofer', email: 'vera.oberhofer@nordkette.example', role: 'management' },
  { name: 'Jakob Wallner', email: 'jakob.wallner@nordkette.example', role: 'admin' },
  { name: 'Eva Bergmann', email: 'eva.bergmann@bergblick.example', role: 'client', client: 'bergblick' },
];

/** The file in DATA_DIR that holds the password of them all. */
export const DEMO_PASSWORD_FILE = 'demo-password';
