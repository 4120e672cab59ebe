import { terms } from './terms.ts';

/** What a byline calls a writer, and what the writer covers; lower case. */
export const BYLINE_JOBS: ReadonlySet<string> = terms(`
  associate
  associated
  bureau
  business
  chief
  columnist
  contributing
  contributor
  correspondent
  correspondents
  critic
  desk
  editor
  editors
  education
  features
  for
  health
  intern
  news
  photographer
  photographers
  photos
  political
  producer
  reporter
  reporters
  science
  senior
  special
  sports
  staff
  writer
  writers
`);
