import type { Beat } from '../../../src/domain/beat.ts';
import { aBeat } from '../../support/builders.ts';

/** The beat of the invented conflict, with who held which office. */
export const BEAT: Beat = aBeat({
  sides: [
    { name: 'Norland', aliases: ['the Tower', 'Tower'] },
    { name: 'Southmark', aliases: ['SM'] },
  ],
  people: [
    {
      name: 'Ann Lee',
      aliases: ['Lee', 'Anne Lee'],
      side: 'Norland',
      roles: [{ title: 'President of Norland', from: '2030-01-01', to: null }],
    },
    {
      name: 'Otto Berg',
      aliases: ['Berg'],
      side: 'Norland',
      roles: [{ title: 'President of Norland', from: '2020-01-01', to: '2030-01-01' }],
    },
    {
      name: 'Karl Maas',
      aliases: ['Maas'],
      side: 'Southmark',
      roles: [{ title: 'Foreign Minister of Southmark', from: null, to: null }],
    },
  ],
  organisations: [{ name: 'Strait Commission', aliases: ['SC'], side: null }],
  places: [{ name: 'Port Ellis', aliases: ['Ellisport'] }],
});
