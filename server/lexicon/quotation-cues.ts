import { terms } from './terms.ts';

/** Nouns and participles before the name of a work: book, film, titled. */
export const WORK_WORDS: ReadonlySet<string> = terms(
  `book books novel memoir biography play film films movie movies song songs single album show series sitcom drama comedy
  musical opera episode podcast documentary program programme essay article column editorial op-ed story report poem
  painting sculpture exhibition exhibit game video speech lecture sermon paper study thesis titled entitled headlined
  subtitled magazine newsletter blog section chapter ad advertisement spot track hit ballad anthem segment special trilogy
  sequel broadcast telecast`
    .split(/\s+/)
    .join('\n'),
);

/** Words that make a quoted word or two somebody's own: say, call, describe, with their forms. */
export const QUOTING_WORDS: ReadonlySet<string> = terms(
  `say says said saying call calls called calling describe describes described describing term terms termed label labels
  labeled labelled labeling brand brands branded dub dubs dubbed deem deems deemed tweet tweets tweeted tweeting write
  writes wrote written writing tell tells told telling add adds added adding denounce denounces denounced denouncing
  dismiss dismisses dismissed dismissing criticize criticizes criticized criticising criticised praise praises praised
  praising blast blasts blasted blasting quote quotes quoted quoting insist insists insisted declare declares declared
  declaring claim claims claimed claiming argue argues argued arguing accuse accuses accused accusing warn warns warned
  warning shout shouts shouted chant chants chanted chanting reply replies replied characterize characterizes
  characterized words phrase according pledge pledges pledged vow vows vowed promise promises promised condemn condemns
  condemned post posted posts mock mocks mocked mocking refer refers referred referring think thinks thought
  believe believes believed feel feels felt consider considers considered slam slams slammed`
    .split(/\s+/)
    .join('\n'),
);
