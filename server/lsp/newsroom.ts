import type { Location } from 'vscode-languageserver';
import { DEFAULT_CONFIGURATION, settingsByPath } from '../engine/config.ts';
import type { Review, Reviewer } from '../engine/review.ts';
import { RULES } from '../rules/index.ts';
import type { Format } from '../text/article.ts';
import type { Span } from '../text/span.ts';

/** What stands around the stories: settings, and the other stories of the workspace. */
export class Newsroom {
  /** Rises whenever a story may have to be reviewed again though its text is the same. */
  edition = 0;
  readonly #settingsFor = settingsByPath(DEFAULT_CONFIGURATION, RULES);

  review(reviewer: Reviewer, _uri: string, text: string, format: Format): Review {
    return reviewer.review({ text, format }, this.#settingsFor(undefined));
  }

  locate(_path: string, _span: Span): Location | undefined {
    return undefined;
  }
}
