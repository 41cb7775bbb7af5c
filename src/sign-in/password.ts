import { defineProblem } from '../problems/problem.ts';

export const weakPassword = defineProblem({
  type: 'weak-password',
  title: 'This password would be guessed',
  status: 422,
});
export const wrongPassword = defineProblem({
  type: 'wrong-password',
  title: 'The present password is another one',
  status: 422,
});

export const SHORTEST = 12;
/** What guessers try first, whatever stands around it. */
const usual =
  /^(pass?wor[dt]|kennwort|geheim|qwert[zy]uiop\w*|asdfghjkl\w*|iloveyou|willkommen|welcome|admin(istrator)?|letmein|kontor|abcdefghijkl\w*|0?1234567890?1?2?3?|0987654321|hallo|changeme|sommer|winter|frühling|herbst)+$/;

/**
 * Long, and not what a guesser tries first; no rules about signs, which only make passwords alike.
 * @throws problem `weak-password` that says what to do instead
 */
export function requireGoodPassword(password: string, email: string, field = 'password'): void {
  const reason = weakness(password, email);
  if (reason === null) return;
  throw weakPassword(`${reason}; take a sentence of your own, or let a password manager choose`, {
    errors: [{ path: field, message: reason }],
  });
}

function weakness(password: string, email: string): string | null {
  if (password.length < SHORTEST) return `the password needs at least ${SHORTEST} characters`;
  const plain = password.normalize('NFKC').toLowerCase();
  if (new Set(plain).size < 5) return 'the password repeats the same few characters';
  const [name = ''] = email.toLowerCase().split('@');
  // What is left of it without the address must stand for itself.
  const own = [email.toLowerCase(), name].some(
    (part) => part.length > 3 && plain.includes(part) && plain.length - part.length < 8,
  );
  if (own) return 'the password is the e-mail address, or nearly so';
  const letters = plain.replaceAll(/[\s\d!?.,;:_#*+-]+$|^[\s\d!?.,;:_#*+-]+/g, '').replaceAll(/[\s_-]/g, '');
  return usual.test(letters) || usual.test(plain) || /^\d+$/.test(plain)
    ? 'the password is one that everybody tries first'
    : null;
}
