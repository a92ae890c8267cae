import type { Outlet } from '../../../src/domain/beat.ts';

/** A text as it comes off the web, and what of it is the article. */
export interface GoldenText {
  readonly fault: string;
  readonly raw: string;
  readonly title: string;
  readonly titleBasis?: 'first-sentence';
  readonly outlet?: string;
  readonly author?: string;
  readonly published?: string;
  readonly url?: string;
  readonly text: readonly string[];
}

export const OUTLETS: readonly Outlet[] = [
  anOutlet('The Harbour Post', ['Harbour Post']),
  anOutlet('Meridian Wire', ['MW']),
  anOutlet('Norden Press Agency', ['NPA']),
  anOutlet('Der Hafenbote'),
];

const DELEGATES =
  'Delegates from Velmark and Ostria met for six hours on Tuesday and agreed to meet again.';
const MEDIATOR =
  'The mediator called the meeting useful, although neither side moved on the border.';
const BORDER =
  'Both armies have held the river line since the winter, and each accuses the other of firing first.';
const FERRIES =
  'Ferries will sail again from Monday if the guns stay silent, the port authority said.';

export const GOLDEN_TEXTS: readonly GoldenText[] = [
  {
    fault: 'a newsletter box in the middle and cards of other headlines below',
    raw: `Velmark and Ostria promise to meet again
Envoys agree on a date but not on a line

${DELEGATES}
${MEDIATOR}
Subscribe to The Harbour Post
Step outside your bubble. Get every side of a story in one place.

Sign up for The Harbour Post's Free Newsletters
From the morning tide to the evening lamp, get the best of the Post delivered directly to your inbox.
From the morning tide to the evening lamp, get the best of the Post delivered directly to your inbox.
${BORDER}
${FERRIES}
Sign up for Today's Best Stories in your inbox
A free daily email with the biggest stories of the day
-
The week in cartoons - April 6, 2031
Cartoons Gulls, tides and more
By The Harbour Post Published
-
Who could follow the old harbour master?
In Depth Three names are heard on the quays. None is new.
By Jon Hale, The Harbour Post Published`,
    title: 'Velmark and Ostria promise to meet again',
    outlet: 'The Harbour Post',
    text: ['Envoys agree on a date but not on a line', DELEGATES, MEDIATOR, BORDER, FERRIES],
  },
  {
    fault: 'a logo line, tags without spaces, the headline twice and sentences without a space',
    raw: `tidely logo
velmarkostriatalksharbourpeaceriverguns

Velmark and Ostria meet for the first time since spring

Velmark and Ostria meet for the first time since spring
Envoys met in the old customs house on Friday, the first such meeting since spring.Why it matters: The ferries have not sailed for a year.What they're saying: "We will be back," an envoy told Meridian Wire.

Comments

Similar News

World news`,
    title: 'Velmark and Ostria meet for the first time since spring',
    text: [
      'Envoys met in the old customs house on Friday, the first such meeting since spring.Why it matters: The ferries have not sailed for a year.What they\'re saying: "We will be back," an envoy told Meridian Wire.',
    ],
  },
  {
    fault: 'a section name glued to the headline and an appeal glued to the last paragraph',
    raw: `World newsRivals edge towards talks on the river
${DELEGATES}
${BORDER}Keep Independent Journalism AliveIf you value honest reporting, please consider making a donation. Every contribution, large or small, helps us stay independent.
Support us via CoinboxYour support makes a difference.`,
    title: 'Rivals edge towards talks on the river',
    text: [DELEGATES, BORDER],
  },
  {
    fault: 'an agency alone under the headline, and tags, comments and a poll below',
    raw: `Ostria hints at direct talks

meridian wire

${DELEGATES}

${MEDIATOR}

Tags

river talks

Comments (0)

What do you think about this?

Leave the first comment`,
    title: 'Ostria hints at direct talks',
    outlet: 'Meridian Wire',
    text: [DELEGATES, MEDIATOR],
  },
  {
    fault: 'no headline, a first line with a date and a caption, and a credit at the very end',
    raw: ` date 2031-04-02 Mara Lind, Ostrian envoy

${DELEGATES}

${MEDIATOR} -Meridian Wire
`,
    title: 'Delegates from Velmark and Ostria met for six hours on Tuesday and agreed to…',
    titleBasis: 'first-sentence',
    outlet: 'Meridian Wire',
    published: '2031-04-02',
    text: [DELEGATES, MEDIATOR],
  },
  {
    fault: 'lines wrapped by hand',
    raw: `Talks on the river resume after a
winter of silence

By Jane Doe
April 2, 2031

Delegates from Velmark and Ostria met for six hours on Tuesday
and agreed to meet again. The mediator called the meeting useful,
although neither side moved on the border. Both armies have held
the river line since the winter, in what officers call a cease-
fire without a name.

Ferries will sail again from Monday if the guns stay silent, the
port authority said.`,
    title: 'Talks on the river resume after a winter of silence',
    author: 'Jane Doe',
    published: '2031-04-02',
    text: [
      'Delegates from Velmark and Ostria met for six hours on Tuesday and agreed to meet again. The mediator called the meeting useful, although neither side moved on the border. Both armies have held the river line since the winter, in what officers call a cease-fire without a name.',
      FERRIES,
    ],
  },
  {
    fault: 'a dateline with an agency and a year',
    raw: `River talks resume

HAVENPORT, April 2, 2031 (Meridian Wire) - ${DELEGATES}

${MEDIATOR}

Reporting by Jane Doe; Editing by John Roe`,
    title: 'River talks resume',
    outlet: 'Meridian Wire',
    published: '2031-04-02',
    text: [`HAVENPORT, April 2, 2031 (Meridian Wire) - ${DELEGATES}`, MEDIATOR],
  },
  {
    fault: 'a dateline in place of a headline',
    raw: `HAVENPORT (NPA) — ${MEDIATOR}

${BORDER}`,
    title: 'The mediator called the meeting useful, although neither side moved on the…',
    titleBasis: 'first-sentence',
    outlet: 'Norden Press Agency',
    text: [`HAVENPORT (NPA) — ${MEDIATOR}`, BORDER],
  },
  {
    fault: 'a menu, a breadcrumb, share buttons and a reading time above the body',
    raw: `Skip to content
Menu
Home > World > Ostria
Ostria opens the river to ferries
By Jane Doe and John Roe, The Harbour Post
Published 2 April 2031 | Updated 3 April 2031
Share
Facebook
4 min read
${FERRIES}
${BORDER}`,
    title: 'Ostria opens the river to ferries',
    outlet: 'The Harbour Post',
    author: 'Jane Doe and John Roe',
    published: '2031-04-02',
    text: [FERRIES, BORDER],
  },
  {
    fault: 'advertisements and pointers between the paragraphs',
    raw: `Ferries to sail again on Monday

${FERRIES}

Advertisement

${DELEGATES}

Read more: Ten things to know about the river

Related
What the old treaty says about the islands
How the river came to be a border

${MEDIATOR}

Story continues below

“No,” he said.`,
    title: 'Ferries to sail again on Monday',
    text: [FERRIES, DELEGATES, MEDIATOR, '“No,” he said.'],
  },
  {
    fault: 'subheadings, which belong to the body',
    raw: `What we know about the river talks

${DELEGATES}

What comes next

${MEDIATOR}

The view from the quays

${FERRIES}`,
    title: 'What we know about the river talks',
    text: [DELEGATES, 'What comes next', MEDIATOR, 'The view from the quays', FERRIES],
  },
  {
    fault: 'related headlines with teasers below',
    raw: `River talks resume

${DELEGATES}
${MEDIATOR}
${BORDER}

Related articles

Storm hits the outer islands
Two boats are missing.

Harbour tax to rise
The council voted on Monday.

© 2031 The Harbour Post. All rights reserved.`,
    title: 'River talks resume',
    outlet: 'The Harbour Post',
    text: [DELEGATES, MEDIATOR, BORDER],
  },
  {
    fault: 'a thread of comments by readers',
    raw: `River talks resume

${DELEGATES}

${MEDIATOR}

${BORDER}

2 Comments

seagull77
3 hours ago
They will never agree.
Reply

Old Tom
1 day ago
My father fished there.
Reply`,
    title: 'River talks resume',
    text: [DELEGATES, MEDIATOR, BORDER],
  },
  {
    fault: 'headlines in a row at the end, under no heading',
    raw: `River talks resume

${DELEGATES}

${BORDER}

Storm hits the outer islands
Harbour tax to rise next year
Why the old bridge is closed
Five boats for the regatta`,
    title: 'River talks resume',
    text: [DELEGATES, BORDER],
  },
  {
    fault: 'a list that the body announces',
    raw: `River talks resume

${DELEGATES} The ferries will call at these ports:

Havenport on the northern bank
Saltwick on the southern bank
Low Quay on the western island`,
    title: 'River talks resume',
    text: [
      `${DELEGATES} The ferries will call at these ports:`,
      'Havenport on the northern bank',
      'Saltwick on the southern bank',
      'Low Quay on the western island',
    ],
  },
  {
    fault: 'news about newsletters, subscriptions, comments, donations and cookies',
    raw: `Paper asks readers for money

The paper's newsletter has forty thousand subscribers, and a subscription costs as much as a herring.

“Please consider making a donation,” its website says in large letters. “Support us.”

Comments on the appeal were mostly kind.

Regulators said that the site stored cookies before readers had agreed to them.

Donations reached a million crowns in March, the editor said.`,
    title: 'Paper asks readers for money',
    text: [
      "The paper's newsletter has forty thousand subscribers, and a subscription costs as much as a herring.",
      '“Please consider making a donation,” its website says in large letters. “Support us.”',
      'Comments on the appeal were mostly kind.',
      'Regulators said that the site stored cookies before readers had agreed to them.',
      'Donations reached a million crowns in March, the editor said.',
    ],
  },
  {
    fault: 'labels that a crawler wrote above the text',
    raw: `Title: River talks resume | The Harbour Post
Author: Jane Doe
Date: 2031-04-02T09:30:00+02:00
URL: https://harbourpost.example/river-talks

${DELEGATES}

${MEDIATOR}`,
    title: 'River talks resume',
    outlet: 'The Harbour Post',
    author: 'Jane Doe',
    published: '2031-04-02T09:30:00+02:00',
    url: 'https://harbourpost.example/river-talks',
    text: [DELEGATES, MEDIATOR],
  },
  {
    fault: 'German furniture',
    raw: `Gespräche am Fluss gehen weiter
Von Jana Muster
2. April 2031
Artikel teilen
Die Unterhändler sprachen am Dienstag sechs Stunden lang und wollen sich wieder treffen.
Anzeige
Beide Armeen halten seit dem Winter die Linie am Fluss.
Lesen Sie auch
Warum die alte Brücke geschlossen ist
Kommentare (12)
© 2031 Der Hafenbote`,
    title: 'Gespräche am Fluss gehen weiter',
    outlet: 'Der Hafenbote',
    author: 'Jana Muster',
    published: '2031-04-02',
    text: [
      'Die Unterhändler sprachen am Dienstag sechs Stunden lang und wollen sich wieder treffen.',
      'Beide Armeen halten seit dem Winter die Linie am Fluss.',
    ],
  },
  {
    fault: 'only a later update is dated',
    raw: `River talks resume
Updated: April 3, 2031

${DELEGATES}

${MEDIATOR}`,
    title: 'River talks resume',
    text: [DELEGATES, MEDIATOR],
  },
  {
    fault: 'several agencies credited together',
    raw: `River talks resume

${DELEGATES}

${MEDIATOR} (NPA, Meridian Wire)`,
    title: 'River talks resume',
    text: [DELEGATES, MEDIATOR],
  },
  {
    fault: 'a byline and a date below a standfirst that is a sentence',
    raw: `River talks resume
Envoys have agreed on a date, but not on a line.
By Jane Doe, Diplomatic Correspondent
Wednesday, April 2, 2031
${DELEGATES}
FILE PHOTO: The customs house in Havenport, March 3, 2031. MERIDIAN/Ann Lee
${MEDIATOR}`,
    title: 'River talks resume',
    author: 'Jane Doe',
    published: '2031-04-02',
    text: ['Envoys have agreed on a date, but not on a line.', DELEGATES, MEDIATOR],
  },
  {
    fault: "a page's menu and today's date above the headline",
    raw: `Monday, May 5, 2031
Home
News
Ostria and the north
Velmark and the south
Sport
Boats
Weather
Tides
Letters
Shop
River talks resume after a winter of silence
Envoys have agreed on a date but still not on a line
By Jane Doe
April 2, 2031
${DELEGATES}
${MEDIATOR}`,
    title: 'River talks resume after a winter of silence',
    author: 'Jane Doe',
    published: '2031-04-02',
    text: ['Envoys have agreed on a date but still not on a line', DELEGATES, MEDIATOR],
  },
  {
    fault: 'a note on its author and a row of agencies with initials below',
    raw: `River talks resume

Jane Doe in Havenport
2 April 2031

${DELEGATES}

${MEDIATOR}

${BORDER}

jd/jr (Meridian Wire)

About the author

Jane Doe has covered the river for ten years.`,
    title: 'River talks resume',
    outlet: 'Meridian Wire',
    author: 'Jane Doe',
    published: '2031-04-02',
    text: [DELEGATES, MEDIATOR, BORDER],
  },
];

function anOutlet(name: string, aliases: readonly string[] = []): Outlet {
  return {
    name,
    aliases,
    hosts: [],
    country: null,
    language: null,
    stateOwned: null,
    agency: null,
  };
}
