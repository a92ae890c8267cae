import type { Report } from '../../src/domain/article.ts';
import { aReport } from './builders.ts';

/** The paragraph that every desk keeps below its reports from the strait. */
const BACKGROUND =
  'The strait has been closed to merchant ships since Norland and Southmark broke off relations on March 3, 2029. Some four hundred sailors have been held on both sides since then, and the price of grain in Port Ellis has doubled. The Isles League has mediated between Foreign Minister Mara Venn of Norland and her counterpart Tomas Reik of Southmark since January 2030. An armistice that was signed in Gull Bay on April 4, 2030, was broken within a week.';

/** Ten reports on one meeting, told as ten desks would. */
const MEETING: readonly (readonly [outlet: string, title: string, text: string])[] = [
  [
    'Strait Wire',
    'Norland and Southmark agree to open strait to grain ships',
    'The foreign ministers of Norland and Southmark agreed on Tuesday to let grain ships pass the strait from next month, after nine hours of talks in Cape Rowan. Mara Venn and Tomas Reik shook hands before reporters at the end of their first meeting in two years. Grain ships will pass under the flag of the Isles League from June 10, a joint statement said.',
  ],
  [
    'The Ferry Times',
    'Nine hours in Cape Rowan',
    'Grain is to move through the strait again. Talks between Mara Venn and Tomas Reik in Cape Rowan ended on Tuesday with a deal that lets grain carriers sail under a neutral flag. The two ministers had not met for two years. Mediator Ilse Karr called the session at the old customs house long and honest.',
  ],
  [
    'The Gull',
    'Grain deal reached at Cape Rowan talks',
    'Southmark and Norland have struck a deal on grain shipments at talks in Cape Rowan, mediator Ilse Karr announced late on Tuesday. Under the deal, carriers loaded with grain may cross the strait from June 10 flying the flag of the Isles League. Neither side gave ground on the sailors it holds.',
  ],
  [
    'Norland Radio',
    'Venn hails grain agreement',
    'Foreign Minister Mara Venn returned from Cape Rowan on Tuesday night with an agreement on grain. Ships with grain on board will be let through the strait, she told reporters at the airport. The talks with Tomas Reik took nine hours and were led by Ilse Karr of the Isles League.',
  ],
  [
    'Southmark Daily',
    'Reik: grain first, everything else later',
    'Tomas Reik said on Tuesday that his talks with Mara Venn in Cape Rowan had brought a first, limited agreement. It covers grain ships alone, which may use the strait from June 10. The foreign minister stressed that Southmark had conceded nothing else in nine hours at the table.',
  ],
  [
    'Port Ellis Courier',
    'Relief in the harbour as ministers agree on grain',
    'Millers and dockers in Port Ellis cheered when word came from Cape Rowan on Tuesday that the ministers had agreed on grain. Ships are to bring grain through the strait from June 10 under the flag of the Isles League. It was the first meeting of Mara Venn and Tomas Reik in two years.',
  ],
  [
    'Continental Press',
    'Cape Rowan: a breakthrough of sorts',
    'After two years of silence the foreign ministers of the two strait states met in Cape Rowan on Tuesday and left with an accord on grain. From June 10 freighters carrying grain can pass under the flag of the Isles League. Diplomats said the nine-hour session nearly failed over inspections.',
  ],
  [
    'Market Post',
    'Grain futures fall on strait accord',
    'Grain futures fell by six percent after Norland and Southmark agreed in Cape Rowan on Tuesday to reopen the strait to grain ships. Traders had not expected the talks of Mara Venn and Tomas Reik to bring an accord. Shipments under the flag of the Isles League are due to begin on June 10.',
  ],
  [
    'Isles Gazette',
    'Karr brings the two sides together',
    'Ilse Karr has done what few thought possible: Mara Venn and Tomas Reik sat at one table in Cape Rowan for nine hours on Tuesday and agreed on grain. The flag of the Isles League will fly on the ships that carry it through the strait. The mediator said the next round would be held in Gull Bay on June 17.',
  ],
  [
    'Morning Telegraph',
    'Strait to reopen for grain, ministers say',
    'The strait will reopen for grain ships on June 10, the foreign ministers of Norland and Southmark said in a joint statement in Cape Rowan on Tuesday. It followed nine hours of talks led by the Isles League. Insurers want to see the inspection rules before they cover any ship.',
  ],
];

/** The same day, with the same people: a ferry is seized. */
const SEIZURE: typeof MEETING = [
  [
    'Strait Wire',
    'Southmark coast guard seizes ferry off Gull Bay',
    'The coast guard of Southmark boarded the ferry Halcyon off Gull Bay before dawn on Tuesday and took its crew of fourteen ashore. It accused the captain of smuggling radio parts. Mara Venn demanded the release of the crew, and Tomas Reik rejected her protest.',
  ],
  [
    'Norland Radio',
    'Fourteen held after ferry Halcyon is boarded',
    'Fourteen crew members of the ferry Halcyon are being held in Southmark after armed men of the coast guard boarded it on Tuesday. The owners said the ferry was in open water off Gull Bay and carried no radio parts. Foreign Minister Mara Venn called it piracy.',
  ],
  [
    'Southmark Daily',
    'Smuggled radio parts found on ferry, coast guard says',
    'Customs officers found crates of radio parts on the ferry Halcyon, which was stopped off Gull Bay on Tuesday, the coast guard said. The captain and thirteen others were taken ashore for questioning. Tomas Reik told Norland to wait for the findings.',
  ],
];

/** A third matter, far from the talks. */
const STRIKE: typeof MEETING = [
  [
    'Port Ellis Courier',
    'Pilots walk out in Port Ellis',
    'Harbour pilots in Port Ellis walked out on Tuesday over unpaid night shifts, leaving eleven vessels at anchor. Harbour master Odo Brandt said tugs alone could not bring them in. The pilots want back pay of three months.',
  ],
  [
    'The Ferry Times',
    'Eleven ships wait as harbour pilots strike',
    'Eleven ships lay at anchor off Port Ellis on Tuesday because the harbour pilots are on strike. They have not been paid for night shifts in three months, their union said. Odo Brandt, the harbour master, asked for volunteers among retired pilots.',
  ],
];

/** A day's reports, and which matter each tells of. */
export const STRAIT_DAY: readonly { readonly matter: string; readonly report: Report }[] =
  Object.entries({ meeting: MEETING, seizure: SEIZURE, strike: STRIKE }).flatMap(([matter, told]) =>
    told.map(([outlet, title, text], at) => ({
      matter,
      report: aReport({
        id: `${matter}-${at}`,
        outlet,
        title,
        text: `${text}\n\n${BACKGROUND}`,
        published: '2031-05-20',
      }),
    })),
  );
