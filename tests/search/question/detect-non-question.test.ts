import { describe, expect, it } from 'vitest';
import { detectNonQuestion } from '../../../src/search/question/detect-non-question.ts';

const REPORT = `The ferry Aurora left Port Ellis on Monday with 42 people on board, the harbour office said. It
was the first crossing since the strike of the dockers, which had gone on for three weeks. Officials of
Southmark expect two crossings a day from Thursday, and the price of a passage will not change. Norland has
not said when its own ferries sail again.`;

const CODE = `const ferries = await load();
for (const ferry of ferries) { console.log(ferry.name); }`;

describe('detectNonQuestion', () => {
  it.each([
    ['article', REPORT],
    ['article', `PORT ELLIS (Meridian Wire) - ${REPORT}`],
    ['names', 'Nora Ellis, Jan van Dorp, Ilse Lunn and Peter Rowan'],
    ['names', 'Nora Ellis\nJan van Dorp\nIlse Lunn'],
    ['names', '- Norland\n- Southmark\n- Port Ellis\n- Lunn'],
    ['address', 'https://ferries.example/2031/05/aurora?page=2'],
    ['address', 'www.ferries.example'],
    ['address', '<https://ferries.example/a>'],
    ['address', 'ferries.example/2031/05/aurora'],
    ['address', 'https://ferries.example/a https://ferries.example/b'],
    ['code', CODE],
    ['code', '{"ferry": "Aurora", "people": 42}'.concat(';')],
    ['code', 'SELECT * FROM ferries WHERE port = 3;'],
    ['code', '<div class="ferry"><p>Aurora</p></div>;'],
    ['code', 'def sail(ferry):\n    return ferry.sail()\nprint(sail(aurora))'],
    ['insult', 'you are useless'],
    ['insult', 'You’re an idiot!'],
    ['insult', 'stupid bot'],
    ['insult', 'this is rubbish'],
    ['greeting', 'Hello!'],
    ['greeting', 'good morning everyone'],
    ['greeting', 'How are you?'],
    ['thanks', 'Thanks a lot!'],
    ['thanks', 'ok thank you parley'],
    ['marks', '???'],
    ['marks', '👍 …'],
  ])('takes for %s: %s', (kind, text) => {
    expect(detectNonQuestion(text)?.kind).toBe(kind);
  });

  it.each([
    'Who led the delegation of Norland?',
    'What does https://ferries.example/a say of the strike',
    'is https://ferries.example/a right?',
    'Norland, Southmark, Port Ellis',
    'Norland, Southmark, Port Ellis and Lunn: which of them signed?',
    'Which of Nora Ellis, Jan van Dorp, Ilse Lunn and Peter Rowan signed',
    'Nora Ellis',
    'Port Ellis strike',
    'ceasefire Norland, May 2031, Ellis, Lunn',
    'oysters, ferries, prisoners, bodies',
    'Good Friday truce',
    'Hello, who signed the pact?',
    'thanks, and when did it end',
    'useless truce',
    'Ellis said you are useless',
    'were the talks useless?',
    'the U.S. and the U.N.',
    'F-16 deliveries (2031)',
    'truce == armistice',
    'How many people {dead} in Lunn',
    `${REPORT} Who said so?`,
    `${REPORT} Tell me what came of it.`,
    `What came of this? ${REPORT}`,
    'The ferry Aurora left Port Ellis on Monday with 42 people on board. It came back.',
    'Сколько пленных вернулось',
  ])('leaves a question: %s', (text) => {
    expect(detectNonQuestion(text)).toBeUndefined();
  });
});
