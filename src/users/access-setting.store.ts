import { type Db, type Tx } from '../../db/connection.ts';

/** What the agency asks of its people. */
export interface AccessSettings {
  /** Staff without a second factor can do nothing but set one up. */
  readonly secondFactorForStaff: boolean;
}

export async function accessSettings(db: Db): Promise<AccessSettings> {
  const row = await db('access_setting').first<AccessSettings | undefined>({
    secondFactorForStaff: 'second_factor_for_staff',
  });
  return row ?? { secondFactorForStaff: false };
}

export async function saveAccessSettings(tx: Tx, { secondFactorForStaff }: AccessSettings): Promise<void> {
  await tx('access_setting')
    .insert({ second_factor_for_staff: secondFactorForStaff })
    .onConflict('only_row')
    .merge();
}
