/** What came of an attempt to come in, or of leaving. */
export type SignInOutcome = 'signed-in' | 'refused' | 'locked-out' | 'signed-out';

/** By what somebody tried to come in. */
export type SignInMethod =
  'password' | 'second-factor' | 'link' | 'invitation' | 'password-reset' | 'session';
