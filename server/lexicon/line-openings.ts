import { termMap } from './terms.ts';

/**
 * By kind of line (a name in `Form` of `analysis/line-opening.ts`), the words that every line of that kind begins with;
 * lower case, a hyphen where a space parts two words, `-` for a line without a letter. They only rule out: what opens so
 * still has to have the form. A form added to a pattern needs its first word here.
 */
export const LINE_OPENINGS: ReadonlyMap<string, readonly string[]> = termMap(`
  signOff: - more end ends endit endall enditem finis mf nnnn xxx xxxx xxxxx
  advert: ad ads advert adverts advertise advertisement advertisements advertisment advertisments advertising affiliate article branded close content continue hide paid partner post presented promoted remove report scroll skip sponsor sponsored story turn why
  wire: adds category changes desks editors eds edits format keyword keywords priority recasts refiles releads removes repeats rewrites slug take updates urgency writes st nd rd th
  photo: afp ap archive contributed courtesy credit epa file getty graphic handout illustration image photo photograph photos picture provided reuters screengrab screenshot slide staff submitted upi video
  agencyPhoto: adobe afp alamy ap associated bloomberg corbis epa flickr getty imagn istock istockphoto pool reuters shutterstock sipa tns unsplash upi usa wikimedia xinhua zuma
  consent: accept activate allow by-browsing by-clicking by-closing by-continuing by-using by-visiting cookie cookies decline disable do-not enable it-looks it-seems javascript manage our-partners our-site our-website please-activate please-allow please-disable please-enable please-turn please-whitelist privacy refuse reject this-browser this-page this-site this-webpage this-website to-play to-see to-use to-view to-watch turn-off turn-on we whitelist you-must you-need your-browser your-privacy
  counter: add adjust back be bookmark change click comment comments copy decrease email estimated font gift hide increase join jump k leave like likes link listen listening load m min mins minute minutes post print reaction reactions read reading retweet retweets save see share shares show skip text time view views what write
  loading: loading please
  signup: already become donate e email enter find follow like log login newsletter newsletters register sign signin signup start subscribe support tweet you-can your
  signupVerb: a-free already become by-clicking by-entering by-providing by-signing by-submitting by-subscribing click create don download enjoy enter find follow free get if-you join keep like listen log login never not our-daily our-free our-weekly please read receive register sign signin signup start stay subscribe support thank thanks this-article this-content this-story to try unlock want you
  linkLine: article click content continue continued gallery hear keep listen load next photo post previous read see show slideshow story tap text to-hear to-read to-see to-view view watch
  linkLabel: additional also-on also-read also-see background before-you do-not don editor editors editorss explore filed full further icymi in-case latest learn listen more most-popular most-read most-shared most-viewed most-watched must next popular read recommended related see suggested tags top-stories topics trending up-next watch you-may you-might
  correction: a-earlier a-editor a-editorial a-editorialnote a-editorialnotes a-editors a-editorsnote a-editorsnotes a-original a-previous a-prior an-earlier an-editor an-editorial an-editorialnote an-editorialnotes an-editors an-editorsnote an-editorsnotes an-original an-previous clarification clarifications correction corrections corrects editor editorial editorialnote editorialnotes editors editorsnote editorsnotes the-earlier the-original the-previous the-prior this-article this-caption this-column this-copy this-corrects this-dispatch this-headline this-item this-page this-piece this-post this-report this-story this-transcript this-version update updated updates
  copyright: all c copy copyright copyrightnotice copyrights creative licensed published released reproduction republished this-article this-content this-material this-story
  copyrightNamed: c copyright distributed provided
  addressee: to-contact
  tip: do-you got have
  credit: additional agency agencys compiled contributed contributing contributor contributors credit credits edited editing editor editors further graphic graphics other-editing other-graphic other-graphics other-photography other-production other-reporting other-research other-translation other-writing photographed photographer photographers photography produced producer producers production reported reporter reporters reporting research researched source sources staff translated translation updated using-additional using-agency using-assistance using-contribution using-contributions using-files using-help using-input using-inputs using-material using-reporting using-wire wire with-additional with-agency with-assistance with-contribution with-contributions with-editing with-files with-graphic with-graphics with-help with-input with-inputs with-material with-photography with-production with-reporting with-research with-translation with-wire with-writing writer writers writing written
  origin: a-version by-combined by-news by-staff by-wire combined content-from first-appeared first-published from-combined from-news from-staff from-wire information-from material-from news-service originally posted previously printed published reporting-from reposted reprinted republished staff the-article the-column the-content the-dispatch the-interview the-op the-piece the-post the-project the-report the-story this-article this-column this-content this-dispatch this-interview this-op this-piece this-post this-project this-report this-story wire
  agency: afp agence ap associated bloomberg dpa ians pti reuters staff the-associated the-canadian tribune-news upi wire xinhua
  byline: analysis author authors by byline commentary from interview opinion posted report reported review story text words written
  staff: afp agence associated bloomberg combined editorial-board from-combined from-news from-staff from-wire news-service reuters staff the-associated the-canadian the-editorial upi wire
  field: abstract author body budget category copyright date dateline description desk details document edition full head headline headnote hed id keyword keywords language length link links load page permalink pub publication published section slug source tag tags title topic topics url version word wordcount
  caption: above below bottom caption file image in-this left photo picture pictured right top
  chapter: api build building changelog configuration contributing dependencies development documentation features getting how install installation installing licence license prerequisites quick quickstart requirements roadmap running setup table testing troubleshooting usage
  recipe: directions ingredients instructions method preparation steps
  verse: bridge chorus hook intro outro pre prechorus refrain verse
`);
