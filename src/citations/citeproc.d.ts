/** The part of citeproc-js that is used here; the package brings no types of its own. */
declare module 'citeproc' {
  export interface CiteprocSystem {
    /** Locale XML for a language tag; asked for `en-US` first, as the base of every other. */
    retrieveLocale(language: string): string;
    retrieveItem(id: string): object;
  }
  export interface CiteprocCite {
    id: string;
    locator?: string;
    label?: string;
    'suppress-author'?: boolean;
    'author-only'?: boolean;
  }
  export interface CiteprocEngine {
    citation: {
      opt: { layout_prefix?: string; layout_suffix?: string; layout_delimiter?: string };
    };
    setOutputFormat(format: 'html' | 'text'): void;
    updateItems(ids: string[]): void;
    makeCitationCluster(cites: CiteprocCite[]): string;
    makeBibliography(): false | [{ entry_ids: string[][] }, string[]];
  }
  const CSL: {
    Engine: new (
      system: CiteprocSystem,
      style: string,
      language: string,
      forceLanguage: boolean,
    ) => CiteprocEngine;
  };
  export default CSL;
}
