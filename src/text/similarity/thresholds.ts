/**
 * How alike two texts must be, by purpose. They stand together because they are comparable only
 * within one measure: passages that repeat each other and reports on one story are alike in
 * different ways. Each comment names the measure, what its value separates, and the useful range
 * where one was measured. Reprints of whole articles are recognised by several conditions
 * together, which stand beside their predicate in `intake/signature/reprint-overlap.ts`.
 */

/**
 * Jaccard of the terms of two passages that are copies of one text. Editors change a word or two of
 * wire copy; two reports that say the same in their own words share less than half.
 */
export const DUPLICATE_PASSAGE_JACCARD = 0.8;

/**
 * Jaccard of the best sentences of two passages whose articles are reprints of one report. Lower
 * than for passages: that they are copies is already known, and only what was cut differs.
 */
export const REPRINT_SENTENCE_JACCARD = 0.6;

/**
 * Jaccard of two sentences with the same figures of which the later one states nothing new. Reports
 * on one offer share half of its words; a new offer changes them or its figures.
 */
export const REPEATED_STATEMENT_JACCARD = 0.5;

/** Jaccard of a sentence and its counterpart in a reprint: an editor changes a word or two. */
export const ORIGINAL_SENTENCE_JACCARD = 0.7;

/**
 * Cosine above which two sentences of a timeline or digest repeat each other. Below .3 what a date
 * has in common with the next one is lost; above .7 wire copy is shown twice.
 */
export const REPEATED_SENTENCE_COSINE = 0.5;

/**
 * Cosine from which a report's sentence has the content of a sentence of the chronicle, both of
 * one date. Low, for the date already says that they are about the same day.
 */
export const SAME_DAY_CONTENT_COSINE = 0.1;

/**
 * Share of the terms of a chronicle's sentence that a report's sentence must contain to have its
 * content, both found by one question. Accounts are written in the editors' own words, so that
 * names, numbers and little else agree.
 */
export const SAME_ANSWER_CONTAINMENT = 0.3;

/**
 * Average cosine between reports on one story. Useful range .16 to .24: below it two rounds of
 * talks become one story, above it one meeting becomes two.
 */
export const SAME_STORY_COSINE = 0.2;

/**
 * Overlap coefficient, without dates, of two sentences on one story that name one date. Announcements
 * of one event share a third of their terms and more, those of two events a name or two.
 */
export const SAME_PLAN_OVERLAP = 0.3;

/**
 * Share of a disputed point's terms, without figures, that a development must contain to be about
 * it: the chronicle dates its points, news does not.
 */
export const DISPUTED_POINT_CONTAINMENT = 0.5;

/** Idf-weighted share of a question that a disputed point must contain to be shown with its answer. */
export const QUESTION_DISPUTE_COVERAGE = 0.5;

/** Idf-weighted share of a subject that a text must contain to be about it. */
export const SUBJECT_COVERAGE = 0.65;

/** Idf-weighted share of a subject from which a passage is related to it. */
export const RELATED_SUBJECT_COVERAGE = 0.3;

/** Idf-weighted share of an event's name that headline and first sentence must contain on average. */
export const EVENT_NAME_COVERAGE = 0.6;

/** Idf-weighted share of a question from which a text names what is asked about. */
export const NAMED_SUBJECT_COVERAGE = 0.8;

/** Share of the longer headline's words that both have: the same but for a word or for its marks. */
export const SAME_HEADLINE_OVERLAP = 0.8;

/**
 * Share of the longer one's words above which a heading of a page confirms its declared title. Lower
 * than for two headlines, for a declared title also names the site.
 */
export const TITLE_HEADING_OVERLAP = 0.6;

/** Share of the n-grams of a text from which another text contains it. */
export const CONTAINED_TEXT_NGRAMS = 0.5;

/** Jaccard of the words of two statements, without dates and figures, that say the same. */
export const SAME_STATEMENT_JACCARD = 0.4;

/**
 * Overlap coefficient of two statements on one subject, so that another figure, day or name in one
 * of them contradicts the other. Useful range .4 to .7: below it they count different things.
 */
export const SAME_SUBJECT_OVERLAP = 0.5;

/** The same for a word of opposite meaning, which itself is no common word. */
export const OPPOSED_STATEMENT_OVERLAP = 0.4;
