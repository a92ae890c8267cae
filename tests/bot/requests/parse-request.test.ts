import { describe, expect, it } from 'vitest';
import { parseRequest } from '../../../src/bot/requests/parse-request.ts';

describe('what somebody typed', () => {
  it.each([
    ['help', { kind: 'help' }],
    ['  HELP ', { kind: 'help' }],
    ['good morning Parley!', { kind: 'small-talk', about: 'greeting' }],
    ['hi there', { kind: 'small-talk', about: 'greeting' }],
    ['Hey!', { kind: 'small-talk', about: 'greeting' }],
    ['help for refugees', { kind: 'ask', question: 'help for refugees' }],
    ['help?', { kind: 'ask', question: 'help?' }],
    ['sources', { kind: 'sources' }],
    ['sources of the conflict', { kind: 'ask', question: 'sources of the conflict' }],
    ['withdraw 0123456789abcdef', { kind: 'withdraw', id: '0123456789abcdef' }],
    ['withdraw from the east', { kind: 'ask', question: 'withdraw from the east' }],
    ['withdraw 0123456789abcdef?', { kind: 'ask', question: 'withdraw 0123456789abcdef?' }],
    ['ask help', { kind: 'ask', question: 'help' }],
    ['ask who signed?', { kind: 'ask', question: 'who signed?' }],
    ['ask', { kind: 'help' }],
    ['watch prisoner exchange', { kind: 'watch', phrase: 'prisoner exchange' }],
    ['watch list', { kind: 'watches' }],
    ['watch who signed?', { kind: 'ask', question: 'watch who signed?' }],
    ['unwatch prisoner exchange', { kind: 'unwatch', phrase: 'prisoner exchange' }],
    ['digest', { kind: 'digest', action: 'form' }],
    ['digest NOW', { kind: 'digest', action: 'now' }],
    ['digest of the talks', { kind: 'ask', question: 'digest of the talks' }],
    ['questions', { kind: 'questions' }],
    ['/questions list', { kind: 'questions' }],
    ['Show my questions.', { kind: 'questions' }],
    ['questions “forget all”', { kind: 'forget-questions' }],
    ['forget all my questions', { kind: 'forget-questions' }],
    ['questions about the ferry', { kind: 'ask', question: 'questions about the ferry' }],
    ['Question: who signed?', { kind: 'ask', question: 'Question: who signed?' }],
    ['add https://a.example/1', { kind: 'add', address: 'https://a.example/1' }],
    ['add a.example/1', { kind: 'add', address: 'https://a.example/1' }],
    ['sources add a.example', { kind: 'follow', address: 'https://a.example' }],
    ['add up the losses', { kind: 'ask', question: 'add up the losses' }],
    ['sources add https://a.example/f', { kind: 'follow', address: 'https://a.example/f' }],
    ['sources remove https://a.example/f', { kind: 'unfollow', address: 'https://a.example/f' }],
    ['who signed', { kind: 'ask', question: 'who signed' }],
  ])('is read by one grammar: %j', (typed, request) => {
    expect(parseRequest(typed)).toEqual(request);
  });

  const ask = (question: string) => ({ kind: 'ask', question });

  it.each([
    ['@Parley: who signed?', ask('who signed?')],
    ['Parley, who signed?', ask('who signed?')],
    ['hey Parley, who signed?', ask('who signed?')],
    ['who signed, Parley?', ask('who signed?')],
    ['who signed, ?', ask('who signed?')],
    ['so, , who signed?', ask('so, who signed?')],
    ['and what did Hale say ?', ask('and what did Hale say ?')],
    [', who signed?', ask('who signed?')],
    ['hello, who signed?', ask('who signed?')],
    ['hey who signed', ask('who signed')],
    ['who signed? Thanks a lot!', ask('who signed?')],
    ['please, who signed?', ask('who signed?')],
    ['@here who signed?', ask('who signed?')],
    ['/strait who signed?', ask('who signed?')],
    ['@Parley, help', { kind: 'help' }],
    ['/strait help', { kind: 'help' }],
    ['@Parley /strait help', { kind: 'help' }],
    ['/digest now', { kind: 'digest', action: 'now' }],
    ['!help', { kind: 'help' }],
    ['Digest: now', { kind: 'digest', action: 'now' }],
    ['DIGEST Off.', { kind: 'digest', action: 'off' }],
    ['Parley talks in Lunn', ask('Parley talks in Lunn')],
    ['parley between Norland and Southmark', ask('parley between Norland and Southmark')],
  ])('is read without what is said to the bot: %j', (typed, request) => {
    expect(parseRequest(typed)).toEqual(request);
  });

  it.each([
    ['unwatch “ferry truce”', { kind: 'unwatch', phrase: 'ferry truce' }],
    ['unwatch "ferry truce".', { kind: 'unwatch', phrase: 'ferry truce' }],
    ['watch ‘ferry truce’', { kind: 'watch', phrase: 'ferry truce' }],
    ['watch «ferry truce»', { kind: 'watch', phrase: 'ferry truce' }],
    ['watch „ferry truce“', { kind: 'watch', phrase: 'ferry truce' }],
    ['watch “ferry” and “truce”', { kind: 'watch', phrase: '“ferry” and “truce”' }],
    ['watch talks of the U.N.', { kind: 'watch', phrase: 'talks of the U.N.' }],
    ['timeline “ferry truce”', { kind: 'timeline', subject: 'ferry truce' }],
    ['add <https://a.example/1>', { kind: 'add', address: 'https://a.example/1' }],
    ['add https://a.example/1.', { kind: 'add', address: 'https://a.example/1' }],
    ['withdraw “0123456789ABCDEF”', { kind: 'withdraw', id: '0123456789abcdef' }],
    ['stop watching for ferry truce', { kind: 'unwatch', phrase: 'ferry truce' }],
    ['stop the digest', { kind: 'digest', action: 'off' }],
    ['unsubscribe from this digest', { kind: 'digest', action: 'off' }],
    ['digest stop', { kind: 'digest', action: 'off' }],
    ['“digest now”', { kind: 'digest', action: 'now' }],
    ['"help"', { kind: 'help' }],
    ['👋 help 🙏🏽', { kind: 'help' }],
    ['unwatch ferry truce ❤️', { kind: 'unwatch', phrase: 'ferry truce' }],
    ['unwatch', { kind: 'watches' }],
    ['watches', { kind: 'watches' }],
  ])('is taken without marks around it, and in other words: %j', (typed, request) => {
    expect(parseRequest(typed)).toEqual(request);
  });

  it.each(['help me', 'how do I ask you?', 'What can you do?', 'commands', '?!'])(
    'is a wish for help: %j',
    (typed) => {
      expect(parseRequest(typed)).toEqual({ kind: 'help' });
    },
  );

  it.each([
    ['thank you', 'thanks'],
    ['Thanks!', 'thanks'],
    ['many thanks for the help', 'thanks'],
    ['ok', 'thanks'],
    ['Great, thanks!', 'thanks'],
    ['👍', 'thanks'],
    ['who are you?', 'introduction'],
    ['What are you', 'introduction'],
    ['who made you', 'introduction'],
    ['are you a bot?', 'introduction'],
    ['stop', 'stop'],
    ['Stop it, please!', 'stop'],
    ['cancel', 'stop'],
  ])('is small talk: %j', (typed, about) => {
    expect(parseRequest(typed)).toEqual({ kind: 'small-talk', about });
  });

  it.each([
    ['digest weekly', '“digest now”'],
    ['digest every Monday at 9:00', '“digest now”'],
    ['digest of', '“digest now”'],
    ['dijest', 'Did you mean “digest”?'],
    ['digset now', 'Did you mean “digest now”?'],
    ['timline Aurora', 'Did you mean “timeline Aurora”?'],
    ['Wtach ferry truce', 'Did you mean “watch ferry truce”?'],
    ['unwach ferry truce', 'Did you mean “unwatch ferry truce”?'],
    ['hepl', 'Did you mean “help”?'],
    ['soruces', 'Did you mean “sources”?'],
    ['questions delete all', '“questions forget all”'],
    ['qestions', 'Did you mean “questions”?'],
    ['sources add', 'ADDRESS'],
    ['sources remove ferries', 'ADDRESS'],
    ['add', 'address of an article'],
    ['withdraw', 'sixteen letters and digits'],
    ['withdraw 12ab', 'sixteen letters and digits'],
  ])('is nearly a subcommand, and gets a hint: %j', (typed, hint) => {
    const request = parseRequest(typed);
    expect(request).toMatchObject({ kind: 'near-miss', typed });
    expect(request).toMatchObject({ hint: expect.stringContaining(hint) });
  });

  it.each([
    'watch what you sign: who said it?',
    'digest of the talks in May?',
    'digest of the talks in May',
    'dijest?',
    'timline of the talks?',
    'witch trials in Norland',
    'pipeline attacks in May',
    'withdrawn troops of Southmark',
    'withdraw troops',
    'held captive in Port Ellis',
    'help for sailors',
    'stop the war in Port Ellis',
    'cancel culture in Norland',
    'ok signals from Norland',
    'who are you negotiating with?',
    'who made you sign, asked Hale',
    'thanks to whom was the truce signed?',
    'end of the truce',
    'what is this truce about?',
    'good news from Port Ellis',
    'who signed “the accord”?',
    '-5 degrees at the talks',
  ])('is a question, which nothing swallows: %j', (typed) => {
    expect(parseRequest(typed)).toEqual(ask(typed));
  });
});
