import { actHeld, actOfAnyHeld } from './acts.ts';
import { amountHeld, measuredStuffHeld, measuredThingHeld, quantityHeld } from './amounts.ts';
import { actorElsewhere, premiseUntold, unsaidOpen } from './deeds.ts';
import { dayHeld, eventHeld, ordinalHeld } from './events.ts';
import {
  everyNameHeld,
  namedBeyondSources,
  placeHeld,
  subjectHeld,
  supposedHeld,
} from './names.ts';
import { endingForms, endingOpen, outcomeForms, outcomeOpen } from './outcome.ts';
import { leaderHeld, officeHolderTold, roleHolderNamed } from './persons.ts';
import { anotherMeant, phaseForms, phaseOpen } from './phase.ts';
import { relationHeld } from './relations.ts';
import { replyForms, replyHeld } from './reply.ts';
import type { SlotConstraint } from './slot-constraint.ts';
import { stanceForms, stanceNotReversed, stanceOpen } from './stance.ts';
import { ageHeld, aheadForms, lengthForms } from './times.ts';

/**
 * All constraints on answers. What is required must be held of each that applies, and one doubt is enough;
 * of forms that are preferred the first constraint decides of which a passage has one, so that narrow
 * ones stand before those of more questions.
 */
export const CONSTRAINTS: readonly SlotConstraint[] = [
  // What a question names: a passage without it is about something else.
  { name: 'every name of a question for yes or no', required: everyNameHeld },
  { name: 'the place', required: placeHeld },
  { name: 'a name that is more than its source', required: namedBeyondSources },
  { name: 'what began or ended', required: subjectHeld },
  { name: 'what is supposed', required: supposedHeld },
  { name: 'the event of that number', required: ordinalHeld },
  { name: 'that the event took place', required: eventHeld },
  { name: 'that day', required: dayHeld },

  // Consent, refusals, beginnings and outcomes are reported in words unlike those they are asked for in.
  {
    name: 'consent or refusal',
    required: stanceNotReversed,
    preferred: stanceForms,
    doubted: stanceOpen,
  },
  { name: 'a beginning or an end', preferred: phaseForms, doubted: phaseOpen },
  { name: 'the one of that name', doubted: anotherMeant },
  { name: 'the result of a vote or inquiry', preferred: outcomeForms, doubted: outcomeOpen },
  { name: 'a reply', required: replyHeld, preferred: replyForms },
  { name: 'an ending', preferred: endingForms, doubted: endingOpen },

  // Times: any number has the look of an age, a length or a date, until it stands beside what has it.
  { name: 'an age', required: ageHeld },
  { name: 'a length of time', preferred: lengthForms },
  { name: 'a day to come', preferred: aheadForms },

  // Acts: who did something, and whether somebody did, is told by their verb beside its subject.
  { name: 'the act', required: actHeld },
  { name: 'an act that any passage tells', required: actOfAnyHeld },
  { name: 'the actor', doubted: actorElsewhere },
  { name: 'what the question takes for granted', doubted: premiseUntold },
  { name: 'what was not said', doubted: unsaidOpen },

  // Amounts: a number of something else answers as little as none.
  { name: 'an amount in its unit', required: amountHeld },
  { name: 'what is measured', required: measuredThingHeld },
  { name: 'of what it is a measure', required: measuredStuffHeld },
  { name: 'a number or share', required: quantityHeld },

  // Persons: who somebody is stands beside the name.
  { name: 'a relative or aide', required: relationHeld },
  { name: 'a name beside the role', required: roleHolderNamed },
  { name: 'the holder of the office', required: officeHolderTold },
  { name: 'who leads', required: leaderHeld },
];
