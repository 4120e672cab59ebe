/** Reporting verbs that judge, by base form, each with what it implies; completes “‘claimed’ …”. */
export const LOADED_REPORTING_VERBS: ReadonlyMap<string, string> = new Map([
  ['admit', 'implies a confession.'],
  ['boast', 'mocks the speaker.'],
  ['brag', 'mocks the speaker.'],
  ['claim', 'implies that the writer does not believe it.'],
  ['concede', 'implies that the speaker gave in.'],
  ['confess', 'implies guilt.'],
  ['divulge', 'implies a secret.'],
  ['gloat', 'mocks the speaker.'],
  ['insist', 'implies that the speaker is doubted.'],
  ['point out', 'vouches that what was said is true.'],
  ['refute', 'says that the other side was proved wrong.'],
  ['reveal', 'vouches that what was said is true and was hidden.'],
]);

/** Verbs that lean a little and that most desks accept. */
export const MILDLY_LOADED_REPORTING_VERBS: ReadonlyMap<string, string> = new Map([
  ['acknowledge', 'implies that what was said is true.'],
  ['allege', 'hints at an accusation; say who alleges it, and where.'],
  ['maintain', 'implies that the speaker is doubted.'],
  ['note', 'implies that what was said is true.'],
  ['warn', 'implies that the danger is real.'],
]);
