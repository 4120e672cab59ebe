import { type TextDocument, workspace } from 'vscode';

/** Where stories may come from. Others (a diff's left side, output panels) show copies of text that is reviewed elsewhere. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs', 'vscode-test-web'] as const;

/** A part of a document selector: one language under one scheme. */
export interface StoryFilter {
  readonly language: string;
  readonly scheme: string;
}

/** The languages whose files are read as stories, as the person has set them. */
function storyLanguages(): readonly string[] {
  const languages = workspace.getConfiguration('copydesk').get<unknown>('languages');
  return Array.isArray(languages) ? languages.filter((language) => typeof language === 'string') : [];
}

/** Selects every document that is read as a story. */
export function storySelector(): StoryFilter[] {
  return storyLanguages().flatMap((language) => SCHEMES.map((scheme) => ({ language, scheme })));
}

/** Whether a document is read as a story. */
export function isStory({ languageId, uri }: TextDocument): boolean {
  return storyLanguages().includes(languageId) && SCHEMES.some((scheme) => scheme === uri.scheme);
}
