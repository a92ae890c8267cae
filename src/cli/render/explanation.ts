import { formatFeature } from '../../answers/wording/format-feature.ts';
import { formatLimitPeriod } from '../../answers/wording/format-period.ts';
import type { Answer } from '../../domain/answer.ts';
import type {
  Contribution,
  ExplainedConstraint,
  ExplainedExcerpt,
  ExplainedReading,
  ExplainedWord,
} from '../../domain/explanation.ts';
import { applyStyle, sanitizeText, type TextLayout, wrapText } from '../text-layout.ts';

const INDENT = ' '.repeat(4);

/** Contributions to the confidence that are named. */
const CONFIDENCE_NAMED = 3;

/** How a question was read and why each excerpt won; empty where that was not asked for. */
export function formatExplanation(answer: Answer, layout: TextLayout): string {
  const { explanation } = answer;
  if (!explanation) return '';
  const read = [
    ...readingLines(explanation.reading),
    ...line('period', formatLimitPeriod(answer)),
    ...line('read as', answer.readAs ?? ''),
    ...wordLines(explanation.words),
  ].map((text) => wrapText(sanitizeText(text), INDENT, layout));
  const excerpts = explanation.excerpts.map((one, at) => excerptLines(one, at + 1, layout));
  return [
    applyStyle('How the question was read', 'bold', layout),
    ...read,
    ...(excerpts.length > 0 ? [applyStyle('Why the excerpts won', 'bold', layout)] : []),
    ...excerpts,
  ].join('\n');
}

function line(name: string, value: string): readonly string[] {
  return value === '' ? [] : [`${name}: ${value}`];
}

function readingLines(reading: ExplainedReading): readonly string[] {
  const { asksFor, answerType, speaker, form, tense, isYesOrNo, isNegated, ordinals } = reading;
  const more = [
    ...(tense === 'open' ? [] : [`of the ${tense}`]),
    ...(isYesOrNo ? ['yes or no'] : []),
    ...(isNegated ? ['negated'] : []),
  ];
  return [
    `asks for: ${asksFor} (${answerType})`,
    ...line('quotation of', speaker ?? ''),
    `form: ${[form, ...more].join(', ')}`,
    ...line('ordinals', ordinals.join(', ')),
  ];
}

function wordLines(words: readonly ExplainedWord[]): readonly string[] {
  const named = words.map(({ word, kind, weight, isKnown }) => {
    const unknown = isKnown ? '' : ', in no passage';
    return `${word} (${kind}, ${weight.toFixed(1)}${unknown})`;
  });
  const synonyms = words
    .filter((word) => word.synonyms.length > 0)
    .map((word) => `${word.word} = ${word.synonyms.join(', ')}`);
  return [...line('words', named.join(', ')), ...line('synonyms', synonyms.join('; '))];
}

function excerptLines(
  { score, ahead, features, confidence, confidenceFeatures, constraints }: ExplainedExcerpt,
  number: number,
  layout: TextLayout,
): string {
  const next = ahead === null ? '' : `, ${signed(ahead)} to the next`;
  const named = confidenceFeatures.slice(0, CONFIDENCE_NAMED);
  const lead = `${number}  `.padStart(INDENT.length);
  return [
    wrapText(`score ${score.toFixed(2)}${next}; confidence ${confidence.toFixed(2)}`, lead, layout),
    ...features.map((one) => contributionLine(one, INDENT, layout)),
    wrapText('and to the confidence:', INDENT, layout),
    ...named.map((one) => contributionLine(one, INDENT, layout)),
    ...constraintLines(constraints).map((text) => wrapText(text, INDENT, layout)),
  ].join('\n');
}

/** What the question asks for that an excerpt holds, and what it lacks. */
function constraintLines(constraints: readonly ExplainedConstraint[]): readonly string[] {
  const met = constraints.filter(({ isMet }) => isMet).map(({ name }) => name);
  const unmet = constraints
    .filter(({ isMet }) => !isMet)
    .map(({ name, effect }) => `${name} (${effect})`);
  return [
    ...line('holds', [...new Set(met)].join('; ')),
    ...line('lacks', [...new Set(unmet)].join('; ')),
  ];
}

function contributionLine(
  { feature, value, weight, amount }: Contribution,
  indent: string,
  layout: TextLayout,
): string {
  const parts = `${value.toFixed(2)} × ${weight.toFixed(2)}`;
  return wrapText(`${formatFeature(feature)}: ${parts}`, `${indent}${signed(amount)}  `, layout);
}

function signed(amount: number): string {
  return `${amount < 0 ? '−' : '+'}${Math.abs(amount).toFixed(2)}`;
}
