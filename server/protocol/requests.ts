/**
 * What the client and the server say to each other beyond the protocol: names and plain data only, since the two use
 * different versions of the protocol's own types.
 */

/** Request: reviews every story of the workspace, with progress; from then on the workspace is kept reviewed. */
export const REVIEW_WORKSPACE = 'copydesk/reviewWorkspace';

/** What `copydesk/reviewWorkspace` takes. */
export interface ReviewWorkspaceParams {
  /** Progress is reported under this token, when there is one. */
  readonly workDoneToken?: string | number;
}

/** What it answers when it was not cancelled. */
export interface ReviewWorkspaceResult {
  readonly stories: number;
  /** Findings of every severity. */
  readonly findings: number;
  /** Files that could not be read. */
  readonly unreadable: number;
}

/**
 * Command of the server: accepts a finding with a reason, beside the story or in a comment above it.
 * A client that can ask for the reason fills it in before it sends the command on.
 */
export const IGNORE_FINDING = 'copydesk.ignoreFinding';

/** The one argument of `copydesk.ignoreFinding`: which finding is meant. */
export interface IgnoreFindingArguments {
  readonly uri: string;
  readonly rule: string;
  /** Offsets of the finding in the text as the server knew it in `version`. */
  readonly start: number;
  readonly end: number;
  readonly version: number;
  readonly reason?: string;
}

/** What comes back of `copydesk.ignoreFinding`. */
export interface IgnoreFindingResult {
  readonly applied: boolean;
  /** Address of a file for the client to save; `undefined` where a person has unsaved changes of their own in it. */
  readonly unsaved: string | undefined;
}

/**
 * Command of the server: notes in the house’s file of names that a name was checked. The client fills in who did, and on
 * which day: the server has no calendar. It answers like `copydesk.ignoreFinding`.
 */
export const MARK_CHECKED = 'copydesk.markChecked';

/** The one argument of a command about a name: where it stands. */
export interface NamePlace {
  readonly uri: string;
  /** Offset in the name, in the text as the server knew it in `version`. */
  readonly start: number;
  readonly version: number;
}

/** The one argument of `copydesk.markChecked`; by whom and when comes from the client. */
export interface MarkCheckedArguments extends NamePlace {
  /** Initials. */
  readonly by?: string;
  /** `YYYY-MM-DD`, where the person is. */
  readonly on?: string;
}

/** Command of the server: looks a name up on Wikidata, where the person has turned that on; takes a `NamePlace`. */
export const LOOK_UP_NAME = 'copydesk.lookUpName';

/** Kinds of the code actions on a name, for a client that asks for one of them. */
export const NAME_ACTIONS = {
  add: 'refactor.copydesk.addName',
  check: 'refactor.copydesk.checkName',
  lookUp: 'refactor.copydesk.lookUpName',
} as const;

/** Command of the client: saves a file of the house after a code action has changed it; takes its address. */
export const SAVE_HOUSE_FILE = 'copydesk.saveHouseFile';

/** What a client may tell of itself in `initializationOptions`. */
export interface ClientTraits {
  /** It has the command `copydesk.saveHouseFile`. */
  readonly savesHouseFiles?: boolean;
  /** It fills in by whom and on which day a name was checked. */
  readonly tellsDay?: boolean;
  /** Settings, for clients that cannot be asked for them. */
  readonly settings?: unknown;
}

/** Request: whom and what an open story names; `null` for one that is not open, or left out. */
export const STORY_ENTITIES = 'copydesk/entities';

/** What `copydesk/entities` takes. */
export interface StoryEntitiesParams {
  readonly textDocument: { readonly uri: string };
}

/** What it answers. */
export interface StoryEntities {
  /** Of the text that was read. */
  readonly version: number;
  /** In order of first mention. */
  readonly entities: readonly ListedEntity[];
}

/** Whom or what a story names. */
export interface ListedEntity {
  /** “person”, “organisation”, “place”, or another. */
  readonly kind: string;
  readonly name: string;
  /** How else it is written, in order of appearance. */
  readonly aliases: readonly string[];
  /** What somebody is, by the story: “harbor engineer”; what an acronym stands for. Empty where it does not say. */
  readonly detail: string;
  /** In order of place. */
  readonly mentions: readonly ListedMention[];
}

/** A place where somebody or something is named or meant, from 0, as the protocol counts. */
export interface ListedMention {
  readonly line: number;
  readonly character: number;
  readonly endLine: number;
  readonly endCharacter: number;
  /** By name; otherwise by a pronoun or a noun. */
  readonly isName: boolean;
}
