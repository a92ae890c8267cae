import { type ExcerptPlace, shownPart } from '../../answers/shown-part.ts';
import {
  formatAnswerDate,
  formatDisputeTitle,
  formatDoubt,
  formatLabel,
  formatMissingParts,
  formatNoAnswer,
  formatReadAs,
  formatSaidAlike,
  SENTENCE_GOES_ON,
} from '../../answers/wording/format-answer.ts';
import { formatOrder } from '../../answers/wording/format-order.ts';
import { formatLimitPeriod } from '../../answers/wording/format-period.ts';
import type { AccountDispute, Answer, Excerpt } from '../../domain/answer.ts';
import type { Citation } from '../../domain/passage.ts';
import {
  applyStyle,
  cutText,
  sanitizeText,
  type TextLayout,
  wrapStyled,
  wrapText,
} from '../text-layout.ts';
import { otherFiguresText } from './figures.ts';
import type { Part } from './fit-parts.ts';
import { dimText, restingOnLines, sourceLines } from './source-lines.ts';
import { datedLines } from './timeline.ts';
import { claimDisputeLines } from './voices.ts';

/** Outlets named that say the same. */
const OTHERS_NAMED = 5;

/** Dates of the evidence in the short form. */
const DATES_SHOWN = 5;

/** How the parts of an answer are laid out. */
export interface DatedLayout extends TextLayout {
  /** Today's day in ISO form, against which the age of the archive and of the newest is counted. */
  readonly today: string;
}

/** What is shown at most of what was found. */
export interface ShortForm {
  readonly passages: number;
  /** Published accounts that get a line under an excerpt. */
  readonly sources: Readonly<Record<ExcerptPlace, number>>;
}

/** Three passages are enough to see what the archive is about where nothing answers. */
const ON_A_SCREEN: ShortForm = { passages: 3, sources: { first: 2, further: 1 } };

export const AT_A_GLANCE: ShortForm = { passages: 1, sources: { first: 1, further: 1 } };

/** What finds room on the screen after the first excerpt, in this order. */
const ORDER = {
  figures: 1,
  dispute: 2,
  second: 3,
  dates: 4,
  third: 5,
  furtherDispute: 6,
} as const;

/** Before the lines of an excerpt, and of a claim. */
const INDENT = ' '.repeat(4);
const CLAIM = `${INDENT}· `;
const CONTINUED = `${INDENT}  `;

type Answered = Extract<Answer, { readonly status: 'answered' }>;
type PartKind = 'lead' | 'passage' | 'figures' | 'dispute' | 'dates';
export type AnswerPart = Part<PartKind>;

/** What a screen shows: parts of excerpts, sources and claims in one line each. */
export function shortParts(
  answer: Answer,
  layout: DatedLayout,
  { passages: most, sources }: ShortForm = ON_A_SCREEN,
): readonly AnswerPart[] {
  const isAnswered = answer.status === 'answered';
  const shown = (isAnswered ? answer.excerpts : answer.related).slice(0, most);
  const passages = shown.map((excerpt, at): AnswerPart => {
    const place = at === 0 && isAnswered ? 'first' : 'further';
    const part = { shown: shownPart(excerpt, place), most: sources[place], extent: 'cut' } as const;
    const order = [0, ORDER.second][at] ?? ORDER.third;
    return { kind: 'passage', text: excerptText(excerpt, at + 1, part, layout), order };
  });
  return [
    ...leadParts(answer, shown.length, layout),
    ...passages,
    ...(isAnswered ? besideParts(answer, layout) : []),
  ];
}

/** The question, and what is said before the passages. */
function leadParts(answer: Answer, shown: number, layout: DatedLayout): readonly AnswerPart[] {
  const lead = (text: string): AnswerPart => ({ kind: 'lead', text, order: 0 });
  const asked = wrapStyled(answer.question, { style: 'bold' }, layout);
  const readAs = formatReadAs(answer);
  const question = lead(readAs === '' ? asked : `${asked}\n${dimText(readAs, '', layout)}`);
  if (answer.status === 'answered') {
    const said = [formatMissingParts(answer), formatDoubt(answer)].filter((line) => line !== '');
    const lines = [
      formatOrder(answer.orderedBy, layout.today),
      answer.when === null ? '' : `When: ${formatAnswerDate(answer.when)}`,
    ].filter((line) => line !== '');
    const styled = lines.map((line) => wrapStyled(line, { style: 'bold', lead: INDENT }, layout));
    return [
      question,
      ...said.map((line) => lead(wrapText(sanitizeText(line), '', layout))),
      ...styled.map(lead),
    ];
  }
  const period = formatLimitPeriod(answer);
  const said = formatNoAnswer({ answer, shown, period, form: 'two-sentences' });
  return [question, lead(wrapText(said, '', layout))];
}

function besideParts(answer: Answered, layout: TextLayout): readonly AnswerPart[] {
  const disputes = answer.disputes.map(({ dispute }, at): AnswerPart => {
    const claims = dispute.claims.map(({ by, says }) => cutText(`${by}: ${says}`, CLAIM, layout));
    const title = cutText(formatDisputeTitle(dispute), INDENT, layout);
    const text = [applyStyle(title, 'yellow', layout), ...claims].join('\n');
    return { kind: 'dispute', text, order: at === 0 ? ORDER.dispute : ORDER.furtherDispute };
  });
  const order = disputes.length > 0 ? ORDER.furtherDispute : ORDER.dispute;
  const claims = (answer.claimDisputes ?? []).map((one): AnswerPart => {
    return { kind: 'dispute', text: claimDisputeLines(one, INDENT, layout), order };
  });
  const beside = [...figureParts(answer, ORDER.figures, layout), ...disputes, ...claims];
  if (!answer.asksForDate || answer.timeline.length === 0) return beside;
  const lines = datedLines(answer.timeline.slice(0, DATES_SHOWN), INDENT, layout);
  const text = [timeTitle(layout), ...lines].join('\n');
  return [...beside, { kind: 'dates', text, order: ORDER.dates }];
}

/** What other reports give for the figure of an answer, if any do. */
function figureParts(
  { otherFigures = [] }: Answered,
  order: number,
  layout: TextLayout,
): readonly AnswerPart[] {
  if (otherFigures.length === 0) return [];
  return [{ kind: 'figures', text: otherFiguresText(otherFigures, INDENT, layout), order }];
}

/** Everything that was found, with whole passages. */
export function wholeParts(answer: Answer, layout: DatedLayout): readonly AnswerPart[] {
  const excerpts = answer.status === 'answered' ? answer.excerpts : [];
  const whole = (excerpt: Excerpt, number: number): AnswerPart => {
    const part = {
      shown: excerpt.passage,
      most: Number.POSITIVE_INFINITY,
      extent: 'whole',
    } as const;
    return { kind: 'passage', text: excerptText(excerpt, number, part, layout), order: 0 };
  };
  const related = answer.related.map((one, at) => whole(one, excerpts.length + at + 1));
  const title = wrapStyled('Related passages, which may not answer it', { style: 'bold' }, layout);
  return [
    ...leadParts(answer, related.length, layout),
    ...excerpts.map((excerpt, at) => whole(excerpt, at + 1)),
    ...(answer.status === 'answered' ? wholeBesideParts(answer, layout) : []),
    ...(excerpts.length > 0 && related.length > 0
      ? [{ kind: 'lead', text: title, order: 0 } as const]
      : []),
    ...related,
  ];
}

function wholeBesideParts(answer: Answered, layout: TextLayout): readonly AnswerPart[] {
  const disputes = answer.disputes.map((disputed): AnswerPart => {
    return { kind: 'dispute', text: wholeDispute(disputed, layout), order: 0 };
  });
  const claims = (answer.claimDisputes ?? []).map((one): AnswerPart => {
    return { kind: 'dispute', text: claimDisputeLines(one, INDENT, layout, 'whole'), order: 0 };
  });
  const beside = [...figureParts(answer, 0, layout), ...disputes, ...claims];
  if (answer.timeline.length === 0) return beside;
  const lines = datedLines(answer.timeline, INDENT, layout, 'wrapped');
  const text = [timeTitle(layout), ...lines].join('\n');
  return [...beside, { kind: 'dates', text, order: 0 }];
}

/** What is shown of an excerpt, and how many of the accounts that it rests on get a line. */
interface ExcerptPart {
  readonly shown: Citation;
  readonly most: number;
  readonly extent: 'cut' | 'whole';
}

function excerptText(
  excerpt: Excerpt,
  number: number,
  { shown, most, extent }: ExcerptPart,
  layout: TextLayout,
): string {
  const lead = `${number}  `.padStart(INDENT.length);
  const alike = formatSaidAlike(excerpt, OTHERS_NAMED);
  const label = formatLabel(excerpt);
  const words = emphasized(shown, excerpt.sentence, layout);
  return [
    ...(label === ''
      ? [wrapText(words, lead, layout)]
      : [wrapStyled(label, { style: 'bold', lead }, layout), wrapText(words, INDENT, layout)]),
    ...(shown.end < excerpt.sentence.end ? [dimText(SENTENCE_GOES_ON, INDENT, layout)] : []),
    ...sourceLines(
      shown,
      { indent: INDENT, most, alike, evidence: excerpt.sentence },
      { ...layout, extent },
    ),
  ].join('\n');
}

/** A text word for word, the sentence that answers best standing out. */
function emphasized(shown: Citation, sentence: Citation, layout: TextLayout): string {
  const [from, to] = [sentence.start, sentence.end].map((place) =>
    Math.max(0, Math.min(shown.text.length, place - shown.start)),
  );
  const best = applyStyle(sanitizeText(shown.text.slice(from, to)), 'bold', layout);
  const before = sanitizeText(shown.text.slice(0, from));
  return `${before}${best}${sanitizeText(shown.text.slice(to))}`;
}

function wholeDispute({ account, dispute }: AccountDispute, layout: TextLayout): string {
  return [
    wrapStyled(formatDisputeTitle(dispute), { style: 'yellow', lead: INDENT }, layout),
    ...dispute.claims.map(({ by, says }) =>
      wrapText(sanitizeText(`${by}: ${says}`), CLAIM, layout),
    ),
    dimText(`Chronicle: ${account.title}`, `${INDENT}— `, layout),
    ...restingOnLines(dispute.sources, Number.POSITIVE_INFINITY, CONTINUED, {
      ...layout,
      extent: 'whole',
    }),
  ].join('\n');
}

function timeTitle(layout: TextLayout): string {
  return applyStyle(`${INDENT}In order of time`, 'bold', layout);
}
