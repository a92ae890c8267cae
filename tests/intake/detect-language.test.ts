import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/intake/detect-language.ts';

describe('the language of a text', () => {
  it.each([
    ['en', 'Rescue workers searched through the night after the bridge collapsed.'],
    ['de', 'Rettungskräfte suchten die ganze Nacht, nachdem die Brücke eingestürzt war.'],
    ['fr', "Les secouristes ont cherché toute la nuit après l'effondrement du pont."],
    ['es', 'Los equipos de rescate buscaron toda la noche tras el derrumbe del puente.'],
    ['ru', 'Спасатели всю ночь искали выживших после обрушения моста.'],
    ['uk', 'Рятувальники всю ніч шукали тих, хто вижив після обвалу мосту.'],
    ['pl', 'Ratownicy przez całą noc szukali ocalałych po zawaleniu się mostu.'],
    ['tr', 'Kurtarma ekipleri köprünün çökmesinin ardından gece boyunca aradı.'],
  ])('is %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each(['', 'Comments (0)', '19.03.2025 10:30', 'https://example.org/a/long/address/of/a/page'])(
    'is unknown where there is too little to read: "%s"',
    (text) => {
      expect(detectLanguage(text)).toBeNull();
    },
  );

  it('is unknown where the letters make no words', () => {
    expect(detectLanguage('qxzv wkjq zzxq vvkq xjqz qqwx zvxk jqzx wqvz')).toBeNull();
  });
});
