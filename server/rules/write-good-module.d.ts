/** What we use of write-good, which is CommonJS and comes without types. */
declare module 'write-good' {
  export interface Check {
    readonly fn: (text: string) => { index: number; offset: number }[];
    readonly explanation: string;
  }

  export interface Suggestion {
    readonly index: number;
    /** A length, whatever it is called. */
    readonly offset: number;
    readonly reason: string;
  }

  /** Checks by name, on or off, or checks of one's own in place of all of them. */
  export type Options =
    | Readonly<Record<string, boolean>>
    | { readonly checks: Readonly<Record<string, Check>> }
    | { readonly whitelist: readonly string[] };

  export default function writeGood(text: string, options?: Options): Suggestion[];
}
