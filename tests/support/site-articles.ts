/** What every page of an invented outlet prints around its articles. */
const SITE_MENU = [
  'Home',
  'Prisoner exchange: live map',
  'Read also: How the Southmark ferry deal collapsed',
  'Lighthouse keepers of Norland speak of the siege',
];

/** An appeal of the outlet to its readers, in whole sentences. */
const SITE_APPEAL =
  'Our couriers bring you the truce and the harbour talks before breakfast, for a florin a month.';

/** What the outlet says in each of its reports on the war. */
export const SITE_BACKGROUND =
  'The war between Norland and Southmark began in March 2029, when Southmark took four villages on the river.';

/** Reports of the outlet on matters that have nothing in common. */
export const SITE_REPORTS = [
  {
    title: 'Pilots end strike',
    text: [
      'Pilots in Port Ellis ended a strike of nine days on Friday after owners agreed to pay them more, the harbour master said.',
      'They had asked for lights along the eastern breakwater, where two boats ran aground in winter.',
    ],
  },
  {
    title: 'Grain prices fall',
    text: [
      'Grain fell by a fifth on Friday as farmers sold what they had kept since autumn, traders said.',
      'Bakers in the capital expected cheaper bread within weeks.',
    ],
  },
  {
    title: 'Museum shows old maps',
    text: [
      'A museum opened a show of old maps on Friday with a speech by its curator.',
      'The oldest chart was drawn by a monk who never left his island.',
    ],
  },
  {
    title: 'Storm closes schools',
    text: [
      'A storm closed thirty schools on the coast on Friday and tore the roof off a gymnasium.',
      'Nobody was hurt, the fire brigade said, and power was back by noon.',
    ],
  },
];

/** The paragraphs that the outlet's page of a report has, with all that stands around it. */
export function siteParagraphs({ text }: { readonly text: readonly string[] }): readonly string[] {
  return [...SITE_MENU, ...text, SITE_BACKGROUND, SITE_APPEAL, ...SITE_MENU];
}
