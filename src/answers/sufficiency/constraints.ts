import { actHeld, actOfAnyHeld, actorElsewhere, premiseUntold } from './acts.ts';
import { amountHeld, measuredStuffHeld, measuredThingHeld } from './amounts.ts';
import { eventItselfForm, reasonOfNamedForm } from './event-itself.ts';
import { dayHeld, eventHeld, ordinalHeld } from './events.ts';
import {
  documentHeld,
  everyNameHeld,
  namedBeyondSources,
  placeHeld,
  subjectHeld,
} from './names.ts';
import { endingForm, resultForm, resultOpen } from './outcome.ts';
import { leaderHeld, officeForm, officeHolderTold, roleHolderNamed } from './persons.ts';
import { phaseForm, phaseOpen } from './phase.ts';
import { replyForm, replyHeld } from './reply.ts';
import type { SlotConstraint } from './slot-constraint.ts';
import { stanceForm, stanceNotReversed } from './stance.ts';
import { ageForm, ageHeld, aheadForm, lengthForm } from './times.ts';

/**
 * What answers to questions must hold (`required`), what goes first among those that may answer
 * (`preferred`), and what leaves an answer doubtful (`doubted`). All that apply are required, and one doubt
 * is enough; of what is preferred the first row decides whose form a passage has. `parley ask --explain`
 * names of each excerpt the rows that it meets and those that it does not.
 */
export const CONSTRAINTS: readonly SlotConstraint[] = [
  // "Did Ellis visit Kesten": a passage that does not name both says neither yes nor no.
  { name: 'every name of a question for yes or no', required: everyNameHeld },
  // "How many died in Lunn": who died elsewhere is not counted.
  { name: 'the place', required: placeHeld },
  // "What does the Lunn memorandum say": much else took place in Lunn.
  { name: 'the document of that name', required: documentHeld },
  // "What did the UK promise": "The Week UK reported" tells of no promise.
  { name: 'a name that is more than its source', required: namedBeyondSources },
  // "When did the universe begin": another thing that began shares all but the one word that counts.
  { name: 'what it is asked of', required: subjectHeld },
  // "What was agreed in the fifth round": the fourth is told of in the same words.
  { name: 'the event of that number', required: ordinalHeld },
  // "When was the fifth round held": an announcement gives a date on which it may not have been held.
  { name: 'that the event took place', required: eventHeld },
  // "How many mines were cleared on May 4": each day's report has such a figure.
  { name: 'that day', required: dayHeld },

  // "Did they accept the offer": its refusal is worded unlike the question. Who signed is not who did not.
  { name: 'consent or refusal', required: stanceNotReversed, preferred: stanceForm },
  // "When did the truce end": all that happened while it lasted shares more words with the question.
  { name: 'a beginning or an end', preferred: phaseForm, doubted: phaseOpen },
  // "How did the vote go": "approved by 64 percent" shares fewer words with it than the announcement.
  { name: 'the result of a vote', preferred: resultForm, doubted: resultOpen },
  // "Will Ellis come to the summit": the invitation does not tell.
  { name: 'a reply', required: replyHeld, preferred: replyForm },
  // "What came of the talks": that they will be held is told more often than how they ended.
  { name: 'an ending', preferred: endingForm },

  // "How old is Ellis": many numbers stand near a name, and "Ellis, 29," surely tells.
  { name: 'an age', required: ageHeld, preferred: ageForm },
  // "How long was the strike": "a 48-day strike" surely tells.
  { name: 'a length of time', preferred: lengthForm },
  // "When do the miners go back": "will go back on Monday" surely tells, on whichever day it was written.
  { name: 'a day to come', preferred: aheadForm },

  // "Where was Ellis born", "who owns the ferry": one verb is asked for, and few words report it.
  { name: 'the act', required: actHeld },
  // "Who interpreted for Ellis": where no passage tells of interpreting, none tells who did it.
  { name: 'an act that any passage tells', required: actOfAnyHeld },
  // "Did Norland shell the port": that it was shelled, in the war with Norland, does not say by whom.
  { name: 'the actor', doubted: actorElsewhere },
  // "Why did Norland break the truce": that it did may be said by its opponent alone, or by nobody.
  { name: 'what the question takes for granted', doubted: premiseUntold },

  // "How much did it cost", "how deep is the lake": a number in another unit is another number.
  { name: 'an amount in its unit', required: amountHeld },
  // "How deep is the lake": another thing's depth is in the same unit.
  { name: 'what is measured', required: measuredThingHeld },
  // "How many tonnes of copper": nor does the tonnage of something else tell.
  { name: 'of what it is a measure', required: measuredStuffHeld },

  // "The name of the linesman": reports often tell of him without it.
  { name: 'a name beside the role', required: roleHolderNamed },
  // "Who is the prime minister": what a deputy prime minister did does not tell.
  { name: 'the holder of the office', required: officeHolderTold },
  // "Who is Ellis": what she did that day is told more often than what she is.
  { name: 'an office beside the name', preferred: officeForm },
  // "Who led the Norland delegation": its other members are named as often, and the leader of another.
  { name: 'who leads', required: leaderHeld },

  // "Why was the Lunn summit cancelled": another summit's reason is a reason, too.
  { name: 'the names beside the reason', preferred: reasonOfNamedForm },
  // "What happened in Lunn": what announced the event is told in the same words. The widest form goes last.
  { name: 'the event itself', preferred: eventItselfForm },
];
