import type { KnownBlock, ModalView } from '@slack/types';
import { formatInstantInZone } from '../../answers/wording/format-instant.ts';
import { WEEKDAYS } from '../../answers/wording/format-schedule.ts';
import type { DigestForm, FormNote } from '../../bot/chat.ts';
import { WINDOWS } from '../../bot/words/buttons.ts';
import { DIGEST_FORM, stoppedSince, UNREACHABLE, zoneUnread } from '../../bot/words/digests.ts';
import type { Subscription } from '../../domain/subscription.ts';
import { postRefusalOf } from '../blocks/post-refusals.ts';
import { plain, richText, section } from '../blocks/rich-text.ts';
import { LIMITS, shortened } from '../limits.ts';
import { VIEWS } from '../surface.ts';
import { option, zoneGroups, zoneOption } from './zone-options.ts';

/** The fields of the form; each block holds one action, called "value". */
export const FIELDS = {
  time: 'time',
  days: 'days',
  zone: 'zone',
  /** The zone where it is proposed anew: Slack keeps what stood in a field of the same name. */
  proposedZone: 'zone_proposed',
  /** A zone that is typed: in forms of older versions, which may be open still. */
  otherZone: 'zone_other',
  subject: 'subject',
  whenQuiet: 'when_quiet',
  muted: 'muted',
} as const;

/** The action of each field. */
export const VALUE = 'value';

/** The longest subject: a few words. */
const SUBJECT_CHARACTERS = 200;

/** The form in which a channel's digest is set. */
export function formView({ channel, set, isZoneNew, zones, muted, notes }: DigestForm): ModalView {
  return {
    type: 'modal',
    callback_id: VIEWS.digest,
    private_metadata: channel,
    title: words(DIGEST_FORM.title),
    submit: words(DIGEST_FORM.submit),
    close: words(WINDOWS.cancel),
    blocks: [
      ...notes.map((note) => richText(section(plain(formatNote(note))))),
      timeField(set.time),
      daysField(set.days),
      zoneField(isZoneNew ? FIELDS.proposedZone : FIELDS.zone, set.zone, zones),
      subjectField(set.subject),
      whenQuietField(set.whenQuiet),
      ...(muted.length === 0 ? [] : [mutedField(muted)]),
    ],
  };
}

function formatNote(note: FormNote): string {
  switch (note.kind) {
    case 'stopped': {
      const since = formatInstantInZone(note.at, note.zone);
      return stoppedSince(since, postRefusalOf(note.why));
    }
    case 'unreachable':
      return UNREACHABLE[note.reach];
    case 'zone-unread':
      return zoneUnread(note.proposed);
  }
}

/** What may be done when there is nothing new. */
const LINE = option(DIGEST_FORM.line, 'line');
const SILENCE = option(DIGEST_FORM.silence, 'silence');

function timeField(time: string): KnownBlock {
  return {
    type: 'input',
    block_id: FIELDS.time,
    label: words(DIGEST_FORM.time),
    element: { type: 'timepicker', action_id: VALUE, initial_time: time },
  };
}

function daysField(days: Subscription['days']): KnownBlock {
  const options = WEEKDAYS.map(([day, name]) => option(name, String(day)));
  return {
    type: 'input',
    block_id: FIELDS.days,
    label: words(DIGEST_FORM.days),
    element: {
      type: 'checkboxes',
      action_id: VALUE,
      options,
      initial_options: options.filter(({ value }) => days.some((day) => String(day) === value)),
    },
  };
}

function zoneField(name: string, zone: string, zones: readonly string[]): KnownBlock {
  return {
    type: 'input',
    block_id: name,
    label: words(DIGEST_FORM.zone),
    hint: words(DIGEST_FORM.zoneHint),
    element: {
      type: 'static_select',
      action_id: VALUE,
      option_groups: zoneGroups([zone, ...zones]),
      initial_option: zoneOption(zone),
    },
  };
}

function subjectField(subject: string | null): KnownBlock {
  return {
    type: 'input',
    block_id: FIELDS.subject,
    optional: true,
    label: words(DIGEST_FORM.subject),
    hint: words(DIGEST_FORM.subjectHint),
    element: {
      type: 'plain_text_input',
      action_id: VALUE,
      max_length: SUBJECT_CHARACTERS,
      ...(subject === null ? {} : { initial_value: subject }),
    },
  };
}

function whenQuietField(whenQuiet: Subscription['whenQuiet']): KnownBlock {
  return {
    type: 'input',
    block_id: FIELDS.whenQuiet,
    label: words(DIGEST_FORM.whenQuiet),
    element: {
      type: 'radio_buttons',
      action_id: VALUE,
      options: [LINE, SILENCE],
      initial_option: whenQuiet === 'line' ? LINE : SILENCE,
    },
  };
}

/** The outlets of which the digest does not tell, each with a box to be cleared. */
function mutedField(muted: readonly string[]): KnownBlock {
  const options = muted.map((outlet) =>
    option(shortened(outlet, LIMITS.buttonTextCharacters), outlet),
  );
  return {
    type: 'input',
    block_id: FIELDS.muted,
    optional: true,
    label: words(DIGEST_FORM.muted),
    hint: words(DIGEST_FORM.mutedHint),
    element: { type: 'checkboxes', action_id: VALUE, options, initial_options: options },
  };
}

function words(text: string) {
  return { type: 'plain_text', text, emoji: false } as const;
}
