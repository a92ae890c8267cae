import type { Quote } from '../../domain/quote.ts';
import type { Span } from '../../domain/span.ts';
import { CLAIM_NOUN } from '../../text/statements/denials.ts';

/** Characters before a speaker that may mark the words as hypothetical. */
const REACH = 48;

/** Verbs whose denial tells where somebody stands: "does not want", "will not accept". */
const OF_STANCE =
  /\b(?:want|believe|think|support|accept|agree|recogni[sz]e|intend|plan|seek|back|favou?r|expect|consider|oppose|rul|insist|trust|offer|refus|reject|ready|willing|prepared)/;

const NEGATED = /\b(?:not|never|hardly|yet|cannot)\b|n['’]t\b/i;

/** Modal verbs: what may happen, nobody has said. */
const POSSIBLE = /\b(?:would|could|might|may|can|cannot|should|must|ought|'d|’d)\b/i;

const AHEAD = /\b(?:will|shall|is to|are to|was to|were to|'ll|’ll)\b/i;

/** Words by which somebody says nothing: "declined to comment", "has yet to say". */
const SILENT =
  /^\s*to (?:say|comment|confirm|discuss|answer|elaborate|be|give|name|disclose|reveal|speak|respond|specify|provide|identify|go into|talk about|take questions)\b/i;

/** Conditions and indirect questions around a clause. */
const UNCERTAIN =
  /\b(?:if|whether|unless|until|once|lest|should|supposing|provided|in case|(?:not|un)(?: yet)? ?(?:clear|known|certain|sure) (?:how|what|when|why|where))(?: the| that)? ?$/i;

/** A predicate before the clause: "the refrain was that Norland refuses". */
const COMPLEMENT = /\b(?:is|are|was|were|be)(?: that)?(?: the)? ?$/i;

/** Suppositions of the writer. */
const WRITER_SUPPOSES =
  /\b(?:apparently|evidently|presumably|seemingly|probably|likely|reportedly|allegedly|purportedly|supposedly)\b/i;

/**
 * Conclusions that the writer draws from an act: "jailed its foes, signalling that it would stay".
 */
const SIGN = /^(?:signall?ing|indicating|implying)$/i;

/** Efforts, which state nothing in words: "is seeking to import fuel". */
const EFFORT = /\b(?:seek|seeks|sought|seeking|aiming|aims|aimed)$/i;

/** Rumours of what somebody said. */
const RUMOURED =
  /\b(?:reports?|rumou?rs?|speculation|suggestions?|hopes?|fears?|signs?|indications?)(?: (?:circulated|emerged|surfaced))? that(?: the)? ?$/i;

/**
 * Whether a text does not report somebody's words although it has a verb of saying for them: they
 * did not say it or have yet to say it, they would or may say it, they are asked it, or it is
 * unclear.
 */
export function isUnsaid(text: string, { start, end, kind, speaker, cue }: Quote): boolean {
  if (kind === 'direct' || !speaker || !cue) return false;
  const verb = text.slice(cue.start, cue.end);
  const content = text.slice(start, end);
  const before = text.slice(Math.max(0, speaker.start - REACH), speaker.start);
  if ([UNCERTAIN, RUMOURED, COMPLEMENT].some((words) => words.test(before))) return true;
  if (/^(?:whether|if) /i.test(content) || /^\s*\?/.test(text.slice(end, end + 2))) return true;
  if (/^to\b/i.test(verb) || POSSIBLE.test(verb)) return true;
  if (WRITER_SUPPOSES.test(verb) || SIGN.test(verb)) return true;
  if (EFFORT.test(verb) && /^to\b/i.test(content)) return true;
  const isOfStance = OF_STANCE.test(verb);
  if ((NEGATED.test(verb) || AHEAD.test(verb)) && !isOfStance) return true;
  return /\b(?:declin|refus)/i.test(verb) && SILENT.test(content);
}

/** Verbs that state a position without quoting, where no clause with "that" follows. */
const STANCE =
  /\b(?:want|hop(?:e|es|ed|ing)\b|intend|plan|expect|seek|sought|wish|prefer|aim|support|favou?r|back(?:s|ed|ing)?\b|oppos|agree|refus|reject|accept|offer|propos|demand|promis|pledg|vow|threaten|welcom|condemn|denounc|criticis|criticiz|prais|endors|dismiss|urg|call(?:s|ed|ing)? (?:for|on|upon)\b|press|push|order|encourag|request|approv|embrac|applaud|slam|rebuff)/i;

/** Characters behind a verb in which its particle stands. */
const PARTICLE = 6;

/** A claim as the object of a verb: to deny one is itself a claim, and no position. */
const DENIED_CLAIM = new RegExp(
  String.raw`^(?:as \p{L}+ )?(?:the |a |an |any |all |its |their |such )*(?:\p{L}+ )?${CLAIM_NOUN}\b`,
  'iu',
);

/**
 * Whether a text states a speaker's position in its own words: "Norland rejected the plan", not
 * "Norland said that it rejected the plan".
 */
export function isPosition(text: string, { start, end, kind, cue }: Quote): boolean {
  if (kind === 'direct' || !cue) return false;
  const content = text.slice(start, end);
  // "called for" is one verb: what is called for stands behind.
  const verb = text.slice(cue.start, Math.min(cue.end + PARTICLE, Math.max(cue.end, end)));
  if (!STANCE.test(verb) || /^that\b/i.test(content)) return false;
  return !DENIED_CLAIM.test(content);
}

/** The span from the start of the first to the end of the last of some spans. */
export function hullOf(spans: readonly Span[]): Span {
  return {
    start: Math.min(...spans.map((span) => span.start)),
    end: Math.max(...spans.map((span) => span.end)),
  };
}
