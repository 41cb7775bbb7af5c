/** "AT61 1904 3002 3457 3201", as banks print it; an account of another kind stays as it is. */
export function writtenIban(account: string): string {
  if (!/^[A-Z]{2}\d{2}\w+$/.test(account)) return account;
  return account.replaceAll(/(.{4})(?=.)/g, '$1\u00A0');
}
