function split(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}

/** Words of the closed classes, and common adverbs, by class; a word that is in two classes is in its commoner one. */
export const CLOSED_CLASSES = {
  pronoun:
    split(`i you he she it we they me him us them myself yourself himself herself itself ourselves yourselves themselves
    mine yours hers ours theirs someone somebody something anyone anybody anything everyone everybody everything nobody nothing
    none there oneself`),
  determiner:
    split(`the a an this these those my your his her its our their every each no any some another both all either
    neither half such`),
  relative: split(
    `who whom whose which what when where why how whoever whatever whenever wherever whichever however`,
  ),
  modal: split(`can could may might must shall should will would ca wo cannot ought 'll ’ll 'd ’d`),
  auxiliary: split(
    `be am is are was were been being have has had having do does did 'm ’m 're ’re 've ’ve ai`,
  ),
  preposition:
    split(`of in for on with at by from about as into like through after over between out against during without before
    under around among toward towards upon within across behind beyond near above below outside inside off despite per via amid
    along beneath beside besides concerning except following including onto past regarding since throughout until till versus vs. v.
    amongst alongside atop down up than`),
  conjunction: split(
    `and or but nor yet & if because while although though unless whether so that once whereas plus`,
  ),
  number:
    split(`one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen`),
  adverb:
    split(`not n't n’t never also just only even still now then here very too again always often ever already soon perhaps maybe
    almost quite rather instead really ago later away back forward together today tomorrow yesterday tonight once twice well far
    further otherwise else anyway somehow somewhere anywhere everywhere nowhere meanwhile therefore thus hence indeed sometimes
    elsewhere abroad overseas nonetheless nevertheless moreover furthermore afterward afterwards beforehand apart aside overnight
    downtown upstairs online alone enough more most less least likewise altogether seldom yet p.m. a.m. almost somewhat regardless
    forever anymore alike ahead`),
  other: split(`yes oh ok okay hello hey wow please um uh ah hi yeah`),
};

/** Common adjectives that no ending gives away. */
export const ADJECTIVES: ReadonlySet<string> = new Set(
  split(`new old good bad great big small large little long short high low young early late recent last first second third next other same
  own few many much several different important public private political national local federal general major minor main key top full free
  clear true false wrong right left real sure able likely unlikely strong weak hard easy tough fair poor rich safe deep wide broad narrow
  dead alive aware afraid ready open close happy sad angry sorry glad proud serious severe senior junior former current future final
  fourth fifth sixth seventh eighth ninth tenth white black red blue green brown yellow grey gray dark bright hot cold warm cool dry wet fresh
  foreign domestic common special certain single double entire whole simple complex modern ancient human social legal illegal civil
  criminal military nuclear financial economic medical religious moral racial sexual independent democratic republican conservative liberal
  progressive moderate radical extreme better best worse worst bigger biggest larger largest smaller smallest greater greatest higher highest
  lower lowest older oldest younger youngest stronger strongest longer longest lower tougher easier harder closer earlier latest
  American Mexican Canadian British French German Russian Chinese Japanese Israeli Iranian Syrian Muslim Christian Jewish Catholic Islamic
  Hispanic Latino African European Asian Arab Democratic Republican Saudi Turkish Iraqi Korean Cuban Indian Italian Spanish Irish
  prior due fellow mere nice fine busy huge vast massive tiny quick slow fast rapid sharp steep heavy light soft loud quiet
  equal fit sick ill healthy pregnant female male adult present absent potential essential crucial vital critical unable
  popular familiar similar particular regular nearby direct correct exact honest polite pro anti various numerous total average
  annual daily weekly monthly quarterly early elderly friendly costly deadly ugly lonely holy worldwide overall upcoming ongoing so-called
  live straight empty wealthy healthy guilty tired worried concerned interested excited involved united limited alleged supposed
  unprecedented undocumented unidentified unnamed retired presidential controversial potential initial individual original
  super top difficult chief corporate longtime gay straight minimum maximum middle multiple favorite favourite unclear separate bipartisan smart
  racist sexist socialist net nationwide immediate worth joint professional prime perfect populist partisan nonprofit rare common diverse unfair
  intense fierce southern northern eastern western bold harsh mild widespread solid crazy brief desperate tight eager hostile modest appropriate
  unique wild stark stupid clever wise ultimate secret legitimate bitter sweet sour grim bleak blunt brave calm cheap clean dirty crude cruel
  curious decent dense distant drunk dull exempt faint false firm flat fond frank frequent genuine gentle giant grand grave gross humble idle
  inner outer upper intact innocent keen lame lazy lethal literal loose mad mature mutual naked neat neutral noble obscure odd past plain precise
  premature primary private profound pure raw ready remote rough round rude rural urban sacred shallow shy silent slim slight smooth sole sound
  spare stable strict subtle sudden swift tall thick thin tense vague vast vulnerable weird worthy adequate accurate ultimate absolute
  concrete delicate elaborate moderate obsolete passionate ultimate unfortunate inappropriate illegitimate definite infinite opposite favorite
  elite terrorist nationalist feminist left-wing right-wing grassroots wartime part-time full-time one-time long-term short-term`),
);

/** Nouns whose ending would give them away for something else. */
export const NOUNS: ReadonlySet<string> = new Set(
  split(`morning evening meeting building hearing wedding feeling meaning funding housing spending shooting king spring string thing nothing
  beginning being ruling polling gathering briefing warning rating offering finding filing training parking banking voting
  bed speed deed seed weed reed family supply reply ally rally assembly bully jelly belly lily monopoly anomaly butterfly fly
  july italy official individual capital proposal approval hospital criminal animal signal goal deal trial appeal denial rival arrival journal
  material potential professional principal festival survival withdrawal referral renewal removal medal metal oil
  topic critic public traffic republic clinic music magic logic fabric epidemic pandemic arctic statistic picnic mechanic academic
  executive native detective representative initiative narrative objective motive perspective relative alternative archive drive
  table cable vegetable variable people couple example principle article title battle vehicle
  president resident student incident accident agent parent client patient talent event percent moment current
  politics economics cent governor week year day time way man woman child case office party state city county school house home area
  dictionary secretary library salary january february summary military anniversary january century story history
  thousands millions billions hundreds news lot kind sort bit others anybody`),
);
