import { terms } from './terms.ts';

/** News organisations, without “The”. */
export const NEWS_OUTLETS: ReadonlySet<string> = terms(`
  ABC
  ABC News
  Agence France-Presse
  Al Arabiya
  Al Jazeera
  Al Jazeera America
  American Prospect
  Anchorage Daily News
  Arizona Republic
  Arkansas Democrat-Gazette
  Associated Press
  Atlanta Journal-Constitution
  Atlantic
  Austin American-Statesman
  Axios
  Baltimore Sun
  Bangor Daily News
  Baton Rouge Advocate
  BBC
  BBC News
  Billings Gazette
  Bloomberg
  Bloomberg News
  Bloomberg Businessweek
  Boston Globe
  Boston Herald
  Breitbart
  Breitbart News
  Buffalo News
  BuzzFeed
  BuzzFeed News
  C-SPAN
  Cable News Network
  CBC
  CBS
  CBS News
  Charlotte Observer
  Chicago Sun-Times
  Chicago Tribune
  Christian Science Monitor
  Cincinnati Enquirer
  Cleveland Plain Dealer
  CNBC
  CNET
  CNN
  Columbus Dispatch
  Conde Nast
  Daily Beast
  Daily Caller
  Daily Kos
  Daily Mail
  Daily Mirror
  Daily News
  Daily Telegraph
  Dallas Morning News
  Denver Post
  Der Spiegel
  Des Moines Register
  Detroit Free Press
  Detroit News
  Deutsche Welle
  Drudge Report
  Economist
  El Pais
  El Universal
  Entertainment Weekly
  Esquire
  Evening Standard
  Face the Nation
  Financial Times
  FiveThirtyEight
  Forbes
  Fortune
  Fox Business
  Fox Business Network
  Fox News
  Fox News Channel
  Free Beacon
  Gawker
  Globe and Mail
  Good Morning America
  Guardian
  Haaretz
  Hartford Courant
  Hill
  Hollywood Reporter
  Honolulu Star-Advertiser
  Houston Chronicle
  Huffington Post
  HuffPost
  Independent
  Indianapolis Star
  Intercept
  Irish Times
  Jerusalem Post
  Kansas City Star
  Kyodo News
  Las Vegas Review-Journal
  Las Vegas Sun
  Le Figaro
  Le Monde
  Los Angeles Times
  Louisville Courier-Journal
  Marketplace
  McClatchy
  Meet the Press
  Miami Herald
  Milwaukee Journal Sentinel
  Minneapolis Star Tribune
  Mother Jones
  MSNBC
  Nation
  National Public Radio
  National Review
  NBC
  NBC News
  New Hampshire Union Leader
  New Republic
  New Statesman
  New York Daily News
  New York Magazine
  New York Observer
  New York Post
  New York Review of Books
  New York Times
  New Yorker
  Newsday
  Newsmax
  Newsweek
  Nikkei
  NPR
  Oregonian
  Orlando Sentinel
  PBS
  PBS NewsHour
  People Magazine
  Philadelphia Inquirer
  Pittsburgh Post-Gazette
  Politico
  POLITICO
  PolitiFact
  ProPublica
  Providence Journal
  Quartz
  RealClearPolitics
  Reason
  RedState
  Reuters
  Richmond Times-Dispatch
  Rolling Stone
  Russia Today
  Sacramento Bee
  Salon
  Salt Lake Tribune
  San Antonio Express-News
  San Diego Union-Tribune
  San Francisco Chronicle
  San Jose Mercury News
  Seattle Times
  Sky News
  Slate
  South China Morning Post
  Spectator
  St. Louis Post-Dispatch
  Star Tribune
  State of the Union
  Sueddeutsche Zeitung
  Sun-Sentinel
  Sunday Times
  Sydney Morning Herald
  Talking Points Memo
  Tampa Bay Times
  TASS
  Telemundo
  Tennessean
  TheBlaze
  Think Progress
  ThinkProgress
  Time Magazine
  Times of India
  Times of Israel
  Times of London
  Times-Picayune
  TMZ
  Today Show
  Toronto Star
  Toledo Blade
  Town Hall
  Townhall
  Tulsa World
  Univision
  Univision News
  UPI
  United Press International
  US Weekly
  USA TODAY
  USA Today
  Vanity Fair
  Variety
  Vice News
  Virginian-Pilot
  Voice of America
  Vox
  Wall Street Journal
  Washington Examiner
  Washington Free Beacon
  Washington Post
  Washington Times
  Weekly Standard
  Wired
  Wisconsin State Journal
  Xinhua
  Yahoo News
`);

/** Last words of the names of newspapers, magazines and broadcasters. */
export const OUTLET_HEADS: ReadonlySet<string> = terms(`
  Advertiser
  Advocate
  Argus
  Banner
  Beacon
  Bee
  Bulletin
  Call
  Chronicle
  Clarion
  Courant
  Courier
  Daily
  Democrat-Gazette
  Dispatch
  Echo
  Enquirer
  Enterprise
  Examiner
  Express
  Free-Press
  Gazette
  Gazette-Times
  Globe
  Herald
  Herald-Tribune
  Inquirer
  Journal
  Journal-Constitution
  Journal-Sentinel
  Ledger
  Magazine
  Mail
  Mercury
  Messenger
  Mirror
  Monitor
  News
  News-Press
  News-Record
  News-Sentinel
  Newspaper
  Observer
  Outlook
  Picayune
  Plain-Dealer
  Post
  Post-Dispatch
  Post-Gazette
  Press
  Press-Herald
  Radio
  Recorder
  Record
  Register
  Register-Guard
  Republic
  Review
  Review-Journal
  Sentinel
  Standard-Examiner
  Star
  Star-Ledger
  Star-Tribune
  Statesman
  Sun
  Sun-Times
  Sunday
  Telegram
  Telegraph
  Times
  Times-Dispatch
  Times-Union
  Transcript
  Tribune
  TV
  Union-Leader
  Union-Tribune
  Weekly
  World
`);

/** Further outlets, whose names do not end in any of these words. The tagger was not trained with them. */
export const FURTHER_OUTLETS: ReadonlySet<string> = terms(`
  Business Insider
  Education Week
  Fast Company
  Good Housekeeping
  Inside Climate News
  National Geographic
  Popular Mechanics
  Private Eye
  Scientific American
  Sports Illustrated
`);

/** Last words of papers that also say what somebody does. */
export const PAPERS: ReadonlySet<string> = terms(`
  Advertiser
  Courier
  Enquirer
  Inquirer
  Messenger
  Monitor
  Observer
`);

/** What a story calls an outlet after its first mention; lower case. */
export const OUTLET_NOUNS: ReadonlySet<string> = terms(`
  newspaper
  paper
  magazine
  outlet
  website
  site
  network
  station
  broadcaster
  journal
  publication
  tabloid
  weekly
  daily
  blog
`);
