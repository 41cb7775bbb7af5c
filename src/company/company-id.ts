/** There is one company in a database; under this id the journal speaks of it. */
export const COMPANY_ID = '00000000-0000-0000-0000-000000000000';
