import { announces, buildState } from '../../answers/voices/build-state.ts';
import { findClaimDisputes } from '../../answers/voices/claim-disputes.ts';
import { groupSpeakers } from '../../answers/voices/group-speakers.ts';
import {
  type AskedSpeaker,
  readMisspeltSpeaker,
  readSpeaker,
} from '../../answers/voices/match-speaker.ts';
import { eachSentenceOnce, withoutRepeats } from '../../answers/voices/order-quotes.ts';
import { aboutnessOf } from '../../answers/voices/quote-subject.ts';
import { createSpeakerSides, type SideKnowledge } from '../../answers/voices/speaker-sides.ts';
import type { ClaimDispute, VoicedQuote } from '../../domain/claim.ts';
import { Failure } from '../../domain/failure.ts';
import type { Timeline } from '../../domain/timeline.ts';
import type { SideClaims, Sides, StateOfPlay, Voices } from '../../domain/voices.ts';
import { runSliced } from '../articles/read-in-slices.ts';
import { checkQuestion } from '../asking/check-question.ts';
import type { TimelineRequest } from '../timelines/timeline-builder.ts';
import { type ComparedAnswer, createDisputesBesideAnswer } from './disputes-beside-answer.ts';
import { createQuoteFinder, type QuoteFinderDeps } from './quote-finder.ts';

/** The sides between whom the conflict is come first in a beat. */
const PARTIES = 2;

/** Other sides that are shown where they say something on the subject. */
const MOST_OTHER_SIDES = 4;

/** Quotes that are compared with one another for repetitions, at most: the newest. */
const MOST_COMPARED = 400;

/** Announced dates that a state tells, at most. */
const MOST_ANNOUNCED = 5;

/** A request for what somebody said. */
interface VoicesRequest {
  readonly who: string;
  /** `null` for whatever it was. */
  readonly about: string | null;
  /** Quotes, at most. */
  readonly limit: number;
}

/** A request for where the parties stand. */
interface StateRequest {
  readonly subject: string;
  /** ISO day from which on changes are told. */
  readonly since: string | null;
  /** Today's day in ISO form: what lies behind it is announced. */
  readonly today: string;
}

/** Tells who said what. */
export interface WhoSaidWhat {
  /**
   * What somebody said, the newest first.
   *
   * @throws Failure `bad-question` for a name or a subject that is empty or too long
   */
  voices(request: VoicesRequest): Promise<Voices>;
  /**
   * What each side says of a subject.
   *
   * @param limit claims of each side, at most
   * @throws Failure `bad-question` for a subject that is empty or too long
   */
  sides(subject: string, limit: number): Promise<Sides>;
  /**
   * Where each party stands on a subject.
   *
   * @throws Failure `bad-question` for a subject that is empty or too long, and for a day ahead
   */
  state(request: StateRequest): Promise<StateOfPlay>;
}

/** Tells who said what, and what is disputed of an answer. */
interface VoicesAndDisputes extends WhoSaidWhat {
  /** The claims of an answer's passages and of those near to it that contradict each other. */
  disputesBeside(answer: ComparedAnswer): Promise<readonly ClaimDispute[]>;
}

interface VoicesDeps extends Omit<QuoteFinderDeps, 'speakers'> {
  readonly beat: SideKnowledge;
  readonly timeline: (request: TimelineRequest) => Promise<Timeline>;
  /** A subject with misspelt words put right. */
  asRead(subject: string): Promise<string>;
}

/** Tells who said what in the articles of a store; yields to the event loop after each slice. */
export function createVoices({ beat, timeline, asRead, ...deps }: VoicesDeps): VoicesAndDisputes {
  const { datesIn } = deps;
  const speakers = createSpeakerSides(beat);
  const find = createQuoteFinder({ ...deps, speakers });
  const parties = beat.sides.slice(0, PARTIES).map(({ name }) => name);

  const claimsOf = async (subject: string) => {
    const found = await find({
      words: subject,
      about: subject,
      isWanted: () => true,
    });
    const { quotes, disputes } = found;
    const sided = quotes.filter(({ side }) => side !== null).slice(0, MOST_COMPARED);
    const told = await runSliced(withoutRepeats(sided));
    const bySide = Map.groupBy(told, ({ side }) => side ?? '');
    const others = [...bySide]
      .filter(([side]) => !parties.includes(side))
      .toSorted(([, one], [, other]) => other.length - one.length)
      .slice(0, MOST_OTHER_SIDES)
      .map(([side]) => side);
    const sides = [...parties, ...others].map((side) => ({
      side,
      claims: eachSentenceOnce(bySide.get(side) ?? []),
    }));
    const speakers = sided.length > 0 ? [] : await speakersOf(quotes);
    return { sides, speakers, quotes, disputes, subject: found.subject };
  };

  /** Of a subject on which no side speaks: those who do. */
  const speakersOf = async (quotes: readonly VoicedQuote[]) =>
    groupSpeakers(await runSliced(withoutRepeats(quotes.slice(0, MOST_COMPARED))));

  const quotesOfSpeaker = async (speaker: AskedSpeaker, about: string | null) => {
    const words = about === null ? speaker.name : `${speaker.name} ${about}`;
    const { quotes } = await find({ words, about, isWanted: speaker.isOf });
    return { speaker, all: await runSliced(withoutRepeats(quotes.slice(0, MOST_COMPARED))) };
  };

  /** The words of whoever is asked for; where nobody is called so, of whom the beat calls nearly so. */
  const quotesOfAsked = async (who: string, about: string | null) => {
    const exact = readSpeaker(who, beat);
    const near = exact.isKnown ? undefined : readMisspeltSpeaker(who, beat);
    if (near) {
      const own = await quotesOfSpeaker(exact, null);
      if (own.all.length === 0) return await quotesOfSpeaker(near, about);
    }
    return await quotesOfSpeaker(
      exact.isKnown ? exact : readSpeaker(await asRead(who), beat),
      about,
    );
  };

  return {
    disputesBeside: createDisputesBesideAnswer({ ...deps, speakers, datesIn }),

    async voices({ who, about: asked, limit }: VoicesRequest): Promise<Voices> {
      checkQuestion(who);
      if (asked !== null) checkQuestion(asked);
      const about = asked === null ? null : await asRead(asked);
      const { speaker, all } = await quotesOfAsked(who, about);
      const quotes = all.slice(0, limit);
      return { speaker: speaker.name, about, quotes, left: all.length - quotes.length };
    },

    async sides(asked: string, limit: number): Promise<Sides> {
      checkQuestion(asked);
      const subject = await asRead(asked);
      const { sides, speakers: others, quotes, disputes } = await claimsOf(subject);
      const claimDisputes = await runSliced(findClaimDisputes(quotes, { datesIn, speakers }));
      const shown = ({ side, claims }: SideClaims) => ({ side, claims: claims.slice(0, limit) });
      const said = { sides: sides.map(shown), speakers: others.map(shown) };
      return { subject, ...said, disputes, claimDisputes };
    },

    async state({ subject: asked, since, today }: StateRequest): Promise<StateOfPlay> {
      checkQuestion(asked);
      if (since !== null && since > today) {
        throw new Failure(
          'bad-question',
          `nothing can have changed since ${since}: that day lies ahead`,
        );
      }
      const subject = await asRead(asked);
      const { sides, speakers: others, subject: read } = await claimsOf(subject);
      const aboutness = (claim: VoicedQuote) => (read ? aboutnessOf(read, claim) : 'names');
      const told = buildState(subject, since, { sides, speakers: others, aboutness });
      const { entries } = await timeline({
        subject,
        from: today,
        to: null,
        dates: MOST_ANNOUNCED,
        sentences: 1,
        today,
      });
      const announced = entries
        .filter(
          ({ announced: isAhead, outcome, sentences: [citation] }) =>
            isAhead && outcome === null && announces(citation.text),
        )
        .map(({ sentences: [citation], ...dating }) => ({ citation, dating }));
      return { ...told, announced };
    },
  };
}
