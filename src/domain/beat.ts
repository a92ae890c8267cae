/** When somebody held a role, as ISO 8601 days; `null` is open. */
interface Role {
  readonly title: string;
  readonly from: string | null;
  readonly to: string | null;
}

interface Person {
  readonly name: string;
  /** Other spellings and other ways to write the name, without titles. */
  readonly aliases: readonly string[];
  readonly roles: readonly Role[];
  /** The name of the side the person speaks for. */
  readonly side: string | null;
}

interface Organisation {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly side: string | null;
}

interface BeatPlace {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A side of the conflict, or a party that mediates in it. */
interface Side {
  readonly name: string;
  /** What else the side is called: its state, its capital, its demonym. */
  readonly aliases: readonly string[];
}

/** A day with a name: a fixed month and day, or Easter by church with an offset in days. */
export type NamedDay =
  | {
      readonly name: string;
      readonly aliases: readonly string[];
      readonly month: number;
      readonly day: number;
    }
  | {
      readonly name: string;
      readonly aliases: readonly string[];
      readonly easter: 'western' | 'orthodox';
      readonly offset: number;
    };

/** What `parley demo` shows of a beat. */
interface DemoPlan {
  readonly questions: readonly string[];
  /** The subject of its timeline. */
  readonly timeline: string;
  /** The first and last day, in ISO form, of the reports that its digest is made of. */
  readonly digest: { readonly since: string; readonly until: string };
}

/** What a desk follows: all that Parley knows of a conflict. */
export interface Beat {
  readonly name: string;
  /** The slash command without the slash. */
  readonly command: string;
  readonly description: string;
  /** Questions that show a newcomer what can be asked. */
  readonly examples: readonly string[];
  readonly demo: DemoPlan | null;
  readonly sides: readonly Side[];
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
  readonly places: readonly BeatPlace[];
  /** Groups of words and phrases that mean the same on this beat. */
  readonly synonyms: readonly (readonly string[])[];
  readonly days: readonly NamedDay[];
}

/** Words and phrases that a question and an article may say the same by, whatever the conflict. */
export interface WordFamily {
  /** Wordings of one meaning. */
  readonly same: readonly string[];
  /** Wordings of a meaning nearby. */
  readonly near: readonly string[];
  /** Phrases in which the words of the wordings mean something else. */
  readonly not: readonly string[];
}

/** A publisher of articles. Unknown is `null`. */
export interface Outlet {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Host names that its pages are served from, without "www." */
  readonly hosts: readonly string[];
  /** ISO 3166-1 alpha-2 code. */
  readonly country: string | null;
  /** ISO 639-1 code of its main language. */
  readonly language: string | null;
  readonly stateOwned: boolean | null;
  readonly agency: boolean | null;
}
