import { passageTextOf, sentenceTextOf } from '../../search/ranking/hit-text.ts';
import type { ConstraintContext, HitCheck, StatedForm } from './slot-constraint.ts';

/** Verbs that ask whether somebody complied, and the words that report that they did or did not. */
const REPLIES: readonly { readonly verbs: string; readonly evidence: string }[] = [
  {
    verbs:
      'accept(?:ed)?|agree[ds]?|approve[ds]?|consent(?:ed)?|say yes|take up|taken? up|endorse[ds]?|reply|replied|respond(?:ed)?|answer(?:ed)?|reject(?:ed)?|refuse[ds]?|decline[ds]?|turn(?:ed)? down|rebuff(?:ed)?',
    evidence:
      'accept(?:ed|s|ance)|agree[ds]?|agreement|approv(?:ed|es|al)|consent(?:ed|s)|said (?:yes|no)|took (?:it |them )?up|take up|back(?:ed|s)|welcomed|endorse[ds]|welcomes|signed|open to',
  },
  {
    verbs:
      'attend(?:ed)?|go|gone|come|travel(?:led)?|fly|flown|join(?:ed)?|take part|taken part|participate[ds]?|show up|turn up',
    evidence:
      'attend(?:ed|s|ing)?|w(?:ent|ill go)|came|will come|travel\\p{L}{0,4}|flew|join(?:ed|s)|took part|participated|met|arrived|present|represented|sent|stayed away|absent|without',
  },
  {
    verbs:
      'hand(?:ed)? over|release[ds]?|withdr[ae]wn?|pull(?:ed)? (?:back|out)|deliver(?:ed)?|return(?:ed)?|give|given|comply|complied|open(?:ed)?|lift(?:ed)?',
    evidence:
      'handed|handing over|receiv(?:ed|es)|releas(?:ed|es)|withdr[ae]wn?|pulled|deliver(?:ed|s)|returned|gave|given|complied|opened|lifted|freed',
  },
];

/** Words that report a refusal or that nothing was said, whatever was asked for. */
const REFUSED =
  "declin(?:ed|es|ing)|reject(?:ed|s|ing|ion)|refus(?:ed|es|al|ing)|turn(?:ed|s|ing) (?:\\p{L}{1,12} ){0,3}down|rul(?:ed|es) out|rebuff\\p{L}{0,3}|dismiss(?:ed|es)|object(?:ed|s)|spurned|unanswered|not|no|never|nothing|yet to|n[’']t|impossible|unacceptable|ready to|would only|on condition";

/** Verbs for requests, up to what somebody is asked to do. */
const ASKED_OF_SOMEBODY =
  /(?<!\p{L})(?:invit|ask|propos|offer|urg|call(?:ed|s|ing) (?:on|for)|demand|request|want|suggest|appeal|press|hop|expect|told)\p{L}{0,4}(?!\p{L})[^.;“”"]{0,90}?(?<!\p{L})to \p{L}{1,15}(?: (?:over|up|part|down|back|out))?/giu;

const CONDITION = /(?<!\p{L})(?:if|whether|unless|in case)(?!\p{L})[^,.;]{0,120}/giu;

/**
 * A check whether a text reports if somebody complied with a request: an invitation alone does not
 * say whether it was accepted. Undefined for other questions.
 *
 * @param asked in lower case, with plain apostrophes
 */
export function replyAsked(asked: string): ((text: string) => boolean) | undefined {
  const found = PATTERNS.find(({ asks }) => asks.test(asked));
  return (
    found &&
    ((text) => found.evidence.test(text.replace(ASKED_OF_SOMEBODY, ' ').replace(CONDITION, ' ')))
  );
}

/** "Did Ellis agree", "will the two presidents come": the one who replies has six words at most. */
const PATTERNS = REPLIES.map(({ verbs, evidence }) => ({
  asks: new RegExp(
    String.raw`^(?:did|has|have|had|will|would|does|do|is|are)(?:n't)? (?:[\p{L}\p{N}.'-]{1,40} ){1,6}?(?:going to |yet |ever |already |not )?(?:${verbs})(?!\p{L})`,
    'u',
  ),
  evidence: new RegExp(String.raw`(?<!\p{L})(?:${evidence}|${REFUSED})(?!\p{L})`, 'iu'),
}));

/** "Did Ellis accept the invitation": a check for a reply, of which the invitation tells nothing. */
export function replyHeld({ query }: ConstraintContext): HitCheck | undefined {
  const replies = replyAsked(query.reading.asked);
  return replies && ((hit) => replies(`${hit.article.title}. ${passageTextOf(hit)}`));
}

/** "Did Ellis agree": a reply, which shares fewer words with the question than the request itself. */
export function replyForm({ query }: ConstraintContext): StatedForm | undefined {
  const replies = replyAsked(query.reading.asked);
  if (!replies) return undefined;
  return { states: (hit) => replies(sentenceTextOf(hit)), scoreGap: 5, coverageShare: 0.55 };
}
