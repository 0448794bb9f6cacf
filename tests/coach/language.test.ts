import { describe, expect, test } from 'vitest';
import { createCoach } from '../../lib/coach';
import { detectLanguage, recogniseLanguage } from '../../lib/coach/language';
import { parseDraft } from '../../lib/coach/text';
import { FOREIGN_DRAFTS } from './foreign-drafts';
import { contextOf } from './support';

const languageOf = (draft: string) => detectLanguage(parseDraft(draft));

test.each([
  'Hi Ana, the gate is mended and the key is with me.',
  'Sorry.',
  'Danke Lena!',
  'Merci, Paul. The terrace opens at six and the rosé is cold.',
  '',
  '5 / 5 👍',
  'Bonjour Claire, thank you for the kind words about the crème brûlée at our bistro in the rue des Lilas.',
  'ok will fix',
])('English, or too short to tell: "%s"', (draft) => {
  expect(languageOf(draft)).toBe('en');
});

test.each([
  [
    'Spanish',
    'Hola Ana, gracias por la visita, la puerta ya está arreglada y el ruido de los vecinos no es de nuestra casa.',
  ],
  ['French', 'Bonjour Paul, merci pour votre message, nous sommes désolés pour le bruit et la porte est réparée.'],
  ['German', 'Hallo Lena, vielen Dank für die Nachricht, die Tür ist repariert und wir haben mit dem Team gesprochen.'],
  [
    'Italian',
    'Ciao Marta, grazie per il messaggio, la porta è stata riparata e il rumore non si sente più nella camera.',
  ],
  ['Portuguese', 'Olá Rui, obrigado pela visita, a porta foi arranjada e não vai fazer barulho para os seus amigos.'],
  ['Dutch', 'Beste Jan, dank voor je bericht, de deur is gemaakt en het geluid van de buren is niet meer te horen.'],
  ['Greek', 'Γεια σας Άννα, ευχαριστούμε για το μήνυμα, η πόρτα επισκευάστηκε.'],
  ['Russian', 'Здравствуйте, Анна, дверь починили.'],
  ['Japanese', 'ご来店ありがとうございます。'],
  ['Arabic', 'شكرا لك على رسالتك، تم إصلاح الباب'],
])('%s is another language', (_, draft) => {
  expect(languageOf(draft)).toBe('other');
});

describe.each(FOREIGN_DRAFTS.map(({ language, draft }) => [language, draft] as const))('%s: %s', (language, draft) => {
  const coach = createCoach();
  const context = contextOf({ review: { author: null, stars: 2, text: 'Nobody helped and it was cold.' } });

  test('is named', () => {
    expect(recogniseLanguage(parseDraft(draft))).toBe(language);
    expect(languageOf(draft)).toBe('other');
  });

  test('raises no finding about its tone', () => {
    const { language: read, findings, verdict } = coach.read(draft, context);
    expect(read).toBe('other');
    expect(findings).toEqual([]);
    expect(verdict).toBe('calm');
  });

  test('is still read for length, capitals and blanks', () => {
    const rules = (text: string) => coach.read(text, context).findings.map(({ rule }) => rule);
    expect(rules(`${draft} [name]`)).toEqual(['unfilled']);
    expect(rules(draft + '!'.repeat(4))).toEqual(['shouting']);
    expect(rules(`${draft}\n`.repeat(12))).toEqual(['too-long']);
  });
});

test('five languages at least are in the drafts', () => {
  expect(new Set(FOREIGN_DRAFTS.map(({ language }) => language)).size).toBeGreaterThanOrEqual(6);
});

test.each(['Hi Ana, the gate is mended.', 'Danke!', '', 'Merci Paul.'])('"%s" is named English', (draft) => {
  expect(recogniseLanguage(parseDraft(draft))).toBe('en');
});

test('a mixture of two tongues is only not English', () => {
  const mixed = 'Hola y gracias por venir a la casa, merci pour votre message et nous avons changé la porte pour vous.';
  expect(recogniseLanguage(parseDraft(mixed))).not.toBe('en');
});
