/** What the cards of a map have in common. */

export interface CardStyle {
  /** 1 is made for eight modules on A3. */
  scale: number;
  /** Lines of a title, a list of audiences, an outcome, a missing thing. */
  most: number;
  /** Minutes of the longest module. */
  longest: number;
  /** Titles of levels, audiences and themes by their ids. */
  titles: Readonly<Record<'levels' | 'audiences' | 'themes', ReadonlyMap<string, string>>>;
  /** Tag of the curriculum's language where it is not English. */
  lang: string | undefined;
}
