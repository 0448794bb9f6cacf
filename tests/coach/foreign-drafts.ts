/** Invented replies in other languages, warm and cold ones, each of several sentences. */
export const FOREIGN_DRAFTS: readonly {
  language: 'de' | 'fr' | 'es' | 'it' | 'nl' | 'pt' | 'pl' | 'other';
  draft: string;
}[] = [
  {
    language: 'de',
    draft:
      'Liebe Frau Krug, vielen Dank für Ihre ehrlichen Worte. Das Zimmer war kalt, und das hätte uns auffallen müssen. Die Heizung ist seit Montag repariert. Bitte rufen Sie mich an, damit wir das in Ordnung bringen. Herzlich, Jutta',
  },
  {
    language: 'de',
    draft:
      'Das ist eine glatte Lüge. Sie waren nie bei uns im Haus, und wir werden unseren Anwalt einschalten. Wer so schreibt, sollte sich schämen. So ein Unsinn ist uns noch nie passiert.',
  },
  {
    language: 'fr',
    draft:
      'Bonjour Claire, merci pour votre message. La soupe est arrivée froide et je suis vraiment désolé. Nous avons changé la plaque et prévenu la cuisine. Appelez-moi quand vous voulez, nous en parlerons. Bien à vous, Luc',
  },
  {
    language: 'fr',
    draft:
      'Vous mentez, Madame. Personne ne vous a parlé sur ce ton et vous le savez très bien. Si la carte ne vous plaît pas, allez manger ailleurs. Nos clients sont ravis et nous aussi.',
  },
  {
    language: 'es',
    draft:
      'Hola Marta, gracias por contarlo. La espera fue demasiado larga y lo sentimos mucho. Desde el lunes hay otra persona en la puerta. Llámenos cuando quiera y le explico lo que ha cambiado. Un saludo, Pilar',
  },
  {
    language: 'es',
    draft:
      'Usted no dice la verdad. Nadie le gritó y tenemos las cámaras para probarlo. No vuelva por aquí, porque no nos hace falta gente como usted. El problema es suyo y no de la casa.',
  },
  {
    language: 'it',
    draft:
      'Ciao Giulia, grazie per averci scritto. La camera era rumorosa e ci dispiace davvero. Abbiamo cambiato la ventola ieri e adesso non si sente più. Se vuole parlarne mi chiami in reception. A presto, Dario',
  },
  {
    language: 'it',
    draft:
      'Lei racconta solo bugie. Il conto era giusto e lo sa anche lei, ma ha preferito fare una scenata. Con clienti come lei non vale la pena di perdere tempo. Cambi locale, per favore.',
  },
  {
    language: 'nl',
    draft:
      'Beste Jan, dank voor je bericht. De fiets had een lekke band en dat hadden wij moeten zien. De band is vervangen en je krijgt het geld voor die dag terug. Bel mij gerust als er nog iets is. Groet, Anke',
  },
  {
    language: 'nl',
    draft:
      'Dit is niet waar en u weet het. U kwam een uur te laat en u was ook nog onbeleefd tegen ons meisje achter de balie. Wij hebben geen zin in zulke klanten. Zoek maar een andere zaak.',
  },
  {
    language: 'pt',
    draft:
      'Olá Rui, obrigado pela sua mensagem. O quarto não estava limpo e a culpa foi nossa. Já falei com a equipa e o colchão foi trocado. Se quiser falar comigo, estou na receção todos os dias. Um abraço, Teresa',
  },
  {
    language: 'pt',
    draft:
      'Isso é mentira e o senhor sabe. Nunca vimos uma pessoa com tanta falta de educação na nossa casa. Vamos falar com o nosso advogado sobre o que escreveu. Não volte mais aqui.',
  },
  {
    language: 'pl',
    draft:
      'Dzień dobry Pani Anno, dziękujemy za opinię. Zupa była zimna i bardzo nam przykro. Kuchnia ma już nowy podgrzewacz i to się nie powtórzy. Proszę do mnie zadzwonić, chętnie o tym porozmawiam. Marek',
  },
  {
    language: 'pl',
    draft:
      'To jest kłamstwo i Pan o tym wie. Nikt nie był dla Pana niemiły, a na to są świadkowie. Proszę więcej do nas nie przychodzić, bo nie chcemy takich gości. Sprawą zajmie się nasz prawnik.',
  },
  {
    language: 'other',
    draft:
      'Hej Maja, tack för att du skrev. Maten var kall och det är vårt fel. Vi har pratat med köket och bytt lampan vid disken. Ring mig gärna om du vill prata mer. Hälsningar, Sven',
  },
  {
    language: 'other',
    draft: 'Здравствуйте, Анна. Суп был холодным, и это наша ошибка. Мы уже починили плиту. Позвоните мне, пожалуйста.',
  },
];
