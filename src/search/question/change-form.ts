import type { QuestionForm } from './question-reading.ts';
import { plainQuestion, splitOnce } from './question-text.ts';

/** Verbs that report a change of anything. */
const CHANGE =
  / (?:been )?(?:chang(?:e|es|ed|ing)|shift(?:s|ed|ing)?|evolv(?:e|es|ed|ing)|var(?:y|ies|ied)|differed)(?= |$)/i;

/**
 * Verbs that report a change of figures and positions only: a delegation moves too, and talks
 * develop.
 */
const MOVE =
  / (?:mov(?:e|es|ed|ing)|develop(?:s|ed|ing)?|grow|grew|grown|ris(?:e|en)|rose|fall|fell|fallen|drop(?:s|ped)?|increas(?:e|ed)|decreas(?:e|ed)|progress(?:ed)?|soften(?:ed)?|harden(?:ed)?|slip(?:ped)?|go up|gone up|go down|gone down)(?= |$)/i;

/** Nouns of figures and positions. */
const STATED =
  /(?:^| )(?:positions?|stances?|offers?|demands?|lines?|views?|terms|conditions?|numbers?|figures?|counts?|tolls?|totals?|tall(?:y|ies)|deadlines?|dates?|fines?|prices?|rates?|estimates?|levels?|plans?|proposals?|drafts?|casualties|losses|violations|attacks|deaths|shares?|size|strength|support|budgets?|costs?)(?: |$|')/i;

/** What may follow the verb; an object would give it another meaning ("moved its troops"). */
const TAIL =
  /^(?:$|(?:between|from|since|over|during|in|after|before|through|throughout|across|until|till|by|on|under|as|with|within|and how)(?: |$))/i;

/** Words that ask for the whole course and are not searched for. */
const OVER_TIME =
  / (?:over time|over the (?:years|months|weeks|days|course of time)|with time|through the (?:years|months|weeks)|from (?:first to last|start to finish|beginning to end)|so far|step by step|then and now)(?= |$)/i;

/** Words for a position on a matter, which articles report without them. */
const POSITION =
  / (?:positions?|stances?|views?|lines?|attitudes?) (?:on|about|towards?|to|regarding) /i;

/** The form of a question how something changed. */
export function readChange(question: string): QuestionForm | undefined {
  const text = plainQuestion(question);
  const subject =
    changedBefore(text) ?? changedByVerb(text) ?? changedByNoun(text) ?? courseOf(text);
  const bare = subject?.replace(OVER_TIME, '').replace(POSITION, ' ').replace(/ +/g, ' ').trim();
  return bare ? { kind: 'change', subject: bare } : undefined;
}

/** "the toll from May to June, how has it changed" */
function changedBefore(text: string): string | undefined {
  const split = splitOnce(
    text,
    /[,:;] (?=how (?:has|have|had|did|do|does|is|are|was|were) (?:it|they|this|that|these) )/i,
  );
  const asked = split && changedByVerb(split[1]);
  return split && asked
    ? asked.replace(/^(?:it|they|this|that|these)(?= |$)/i, split[0])
    : undefined;
}

/** "how has Norland's position changed since May", "did the offer change", "how the toll rose" */
function changedByVerb(text: string): string | undefined {
  const asked =
    /^(?:(?:in what way|to what extent|how(?: much| far)?) )?(?:has|have|had|did|do|does|is|are|was|were) /i.exec(
      text,
    );
  const lead = asked ?? /^how /i.exec(text);
  if (!lead) return whatChanged(text);
  const rest = text.slice(lead[0].length);
  const any = splitOnce(rest, CHANGE);
  const stated = any ? undefined : splitOnce(rest, MOVE);
  const [subject, tail] = any ?? stated ?? ['', ''];
  if (subject === '' || !TAIL.test(tail)) return undefined;
  // Whether a thing rose is asked for a fact; how it did, for its course.
  if (stated && (!STATED.test(subject) || !/^how|^in what/i.test(text))) return undefined;
  return `${subject} ${tail}`.trim();
}

/** "what has changed in Norland's position", "what changed about the offer" */
function whatChanged(text: string): string | undefined {
  const lead = /^what(?: has|'s| have| had)? changed (?:in|about|with|on) /i.exec(text);
  return lead ? text.slice(lead[0].length) : undefined;
}

/** "the evolution of Norland's position", "changes to the offer", "toll changes" */
function changedByNoun(text: string): string | undefined {
  const lead =
    /^(?:what (?:is|was|were|are) )?(?:the )?(?:evolution|development|changes?|shifts?|course|progression) (?:of|in|to) /i.exec(
      text,
    );
  if (lead) {
    const subject = text.slice(lead[0].length);
    return STATED.test(subject) ? subject : undefined;
  }
  const split = splitOnce(text, / (?:changes?|evolution|shifts?|progression)$/i);
  return split && STATED.test(split[0]) ? split[0] : undefined;
}

/** "Norland's offer over time", "the toll from first to last" */
function courseOf(text: string): string | undefined {
  return OVER_TIME.test(text) && STATED.test(text) && !/ so far/i.test(text)
    ? text.replace(/^(?:what|how) (?:has|have|is|are|was|were|did|do|does)(?: been)? /i, '')
    : undefined;
}
