import { terms } from './terms.ts';

/** Words in capitals that open a line before a dash or a colon and name no place; lower case. */
export const LINE_LABELS: ReadonlySet<string> = terms(`
  advisory
  alert
  analysis
  brief
  breaking
  breaking news
  clarification
  column
  commentary
  correction
  editorial
  exclusive
  fact check
  feature
  flashback
  graphic
  interview
  just in
  live
  live updates
  more
  must see
  must watch
  news
  note
  opinion
  photo
  photos
  poll
  preview
  profile
  read
  recap
  related
  report
  review
  sources
  special report
  sports
  story
  timeline
  update
  updated
  urgent
  video
  warning
  watch
  watch live
`);

/** Initialisms that are read as words or letters and could pass for a city in capitals; lower case. */
export const NOT_CITIES: ReadonlySet<string> = terms(`
  aclu
  aids
  atf
  bbc
  cbs
  cdc
  cia
  cnn
  covid
  dea
  dhs
  dnc
  doj
  epa
  espn
  faa
  fbi
  fcc
  fda
  fema
  gop
  ice
  irs
  isil
  isis
  mlb
  msnbc
  naacp
  nafta
  nasa
  nato
  nba
  nbc
  ncaa
  nfl
  nhl
  npr
  nra
  nypd
  opec
  osha
  pbs
  rnc
  sec
  tsa
  unesco
  unicef
  usda
`);

/** News agencies and networks that head a story in brackets, with or without a dash; lower case. */
export const AGENCIES: ReadonlySet<string> = terms(`
  aap
  abc news
  afp
  agence france-presse
  al jazeera
  ani
  ansa
  ap
  associated press
  bloomberg
  bloomberg news
  canadian press
  cbs news
  cnn
  cnn money
  dow jones
  dpa
  efe
  ians
  interfax
  itar-tass
  kyodo
  kyodo news
  lapresse
  mcclatchy
  nbc news
  news agency of nigeria
  pa
  pa media
  press association
  pti
  reuters
  reuters health
  ria novosti
  tass
  the associated press
  the canadian press
  thomson reuters foundation
  tns
  tribune news service
  united press international
  upi
  xinhua
  yonhap
`);
