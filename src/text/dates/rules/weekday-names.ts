import type { RuleContext } from '../engine/rule-context.ts';

/** What stands before a weekday in a name: a club, or a day of some year that nobody has to name. */
const BEFORE = /^(?:bloody|black|super|ruby|sheffield|throwback|casual|manic)$/;

/** What stands behind a weekday in the name of a paper or a broadcast. */
const BEHIND =
  /^(?:times|telegraph|mirror|express|post|mail|herald|tribune|star|people|world|independent|guardian|review|sun|mercury|business|record|life|nation|standard|observer|magazine|supplement)$/;

/** Whether a weekday with its capital is a part of a name: "the Sunday Times", "Bloody Sunday". */
export function isInName(context: RuleContext): boolean {
  const [before, next] = [context.before(), context.after()];
  if (next?.isCapital && BEHIND.test(next.word)) return true;
  if (before?.isCapital && BEFORE.test(before.word)) return true;
  const isOn = before?.word === 'on' && context.before(2)?.word === 'mail';
  return isOn && context.before(2)?.isCapital === true && context.before(3)?.word === 'the';
}
