/** Reports on different matters that all name an exchange of prisoners. */
export const MATTERS = [
  'Norland freed forty sailors in a prisoner exchange at the Kell lighthouse.',
  'The Southmark parliament debated costs of the prisoner exchange until midnight.',
  'Families camped outside the embassy in Ostrow to ask for a prisoner exchange.',
  'A cargo of medicine was the price of a prisoner exchange, the envoy Hale told radio.',
  'The bishop of Marran offered his palace for the next prisoner exchange.',
  'Lawyers in Brill sued over names left out of the prisoner exchange list.',
  'Fog grounded the planes that were to fly soldiers home in a prisoner exchange.',
  'The Red Lantern society published photographs of a secret prisoner exchange.',
];
