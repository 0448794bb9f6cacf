/** Visible words of the fixtures in other languages, as sites show them there (partly general knowledge). */
const PHRASES: Readonly<Record<string, readonly [it: string, es: string, de: string, fr: string, ja: string]>> = {
  Reply: ['Rispondi', 'Responder', 'Antworten', 'Répondre', '返信'],
  'Post reply': [
    'Pubblica risposta',
    'Publicar respuesta',
    'Antwort veröffentlichen',
    'Publier la réponse',
    '返信を投稿',
  ],
  'Reply to reviews': [
    'Rispondi alle recensioni',
    'Responder a reseñas',
    'Rezensionen beantworten',
    'Répondre aux avis',
    'クチコミに返信',
  ],
  'Reply to review': [
    'Rispondi alla recensione',
    'Responder a la reseña',
    'Auf Rezension antworten',
    "Répondre à l'avis",
    'クチコミに返信する',
  ],
  Skip: ['Ignora', 'Omitir', 'Überspringen', 'Passer', 'スキップ'],
  Cancel: ['Annulla', 'Cancelar', 'Abbrechen', 'Annuler', 'キャンセル'],
  Edit: ['Modifica', 'Editar', 'Bearbeiten', 'Modifier', '編集'],
  Delete: ['Elimina', 'Eliminar', 'Löschen', 'Supprimer', '削除'],
  Owner: ['Proprietario', 'Propietario', 'Inhaber', 'Propriétaire', 'オーナー'],
  Send: ['Invia', 'Enviar', 'Senden', 'Envoyer', '送信'],
  Comment: ['Commenta', 'Comentar', 'Kommentieren', 'Commenter', 'コメント'],
  Thank: ['Ringrazia', 'Agradecer', 'Danken', 'Remercier', '感謝する'],
  'Direct message': [
    'Messaggio diretto',
    'Mensaje directo',
    'Direktnachricht',
    'Message direct',
    'ダイレクトメッセージ',
  ],
  New: ['Nuova', 'Nueva', 'Neu', 'Nouveau', '新着'],
  More: ['Altro', 'Más', 'Mehr', 'Plus', 'もっと見る'],
  'Read more': ['Continua', 'Leer más', 'Weiterlesen', 'Lire la suite', '続きを読む'],
  Review: ['Rivedi', 'Revisar', 'Rezension', 'Avis', 'クチコミ'],
  'Your public reply': [
    'La tua risposta pubblica',
    'Tu respuesta pública',
    'Deine öffentliche Antwort',
    'Votre réponse publique',
    '公開返信',
  ],
  'Your response': ['La tua risposta', 'Su respuesta', 'Ihre Antwort', 'Votre réponse', 'あなたの返信'],
  'Business response': [
    'Risposta dell’attività',
    'Respuesta del negocio',
    'Antwort des Unternehmens',
    'Réponse de l’entreprise',
    'ビジネスからの返信',
  ],
  'You publicly responded': [
    'Hai risposto pubblicamente',
    'Respondiste públicamente',
    'Sie haben öffentlich geantwortet',
    'Vous avez répondu publiquement',
    '公開で返信しました',
  ],
  'Response from the owner': [
    'Risposta del proprietario',
    'Respuesta del propietario',
    'Antwort des Inhabers',
    'Réponse du propriétaire',
    'オーナーからの返信',
  ],
  'Business Owner': ['Titolare dell’attività', 'Propietario del negocio', 'Inhaber', 'Propriétaire', 'オーナー'],
  'Business owner information': [
    'Informazioni sul titolare',
    'Información del propietario',
    'Angaben zum Inhaber',
    'Infos du propriétaire',
    'オーナー情報',
  ],
  'Link to reviewer profile': [
    'Link al profilo del recensore',
    'Enlace al perfil',
    'Link zum Profil',
    'Lien vers le profil',
    'プロフィールへのリンク',
  ],
  'View full review': [
    'Visualizza recensione completa',
    'Ver reseña completa',
    'Ganze Rezension ansehen',
    "Afficher l'avis complet",
    '全文を表示',
  ],
  'Previous review': [
    'Recensione precedente',
    'Reseña anterior',
    'Vorheriger Beitrag',
    'Avis précédent',
    '以前のレビュー',
  ],
  'Verified Purchase': [
    'Acquisto verificato',
    'Compra verificada',
    'Verifizierter Kauf',
    'Achat vérifié',
    'Amazonで購入',
  ],
  'The manufacturer commented on this review': [
    'Il produttore ha commentato questa recensione',
    'El fabricante ha comentado esta opinión',
    'Der Hersteller hat diese Rezension kommentiert',
    'Le fabricant a commenté cet avis',
    'メーカーがこのレビューにコメントしました',
  ],
  Useful: ['Utile', 'Útil', 'Nützlich', 'Utile', '役に立った'],
  Helpful: ['Utile', 'Útil', 'Nützlich', 'Utile', '役に立った'],
  Like: ['Mi piace', 'Me gusta', 'Gefällt mir', "J'aime", '高評価'],
  Share: ['Condividi', 'Compartir', 'Teilen', 'Partager', '共有'],
  'Post public reply': [
    'Pubblica risposta',
    'Publicar respuesta',
    'Öffentlich antworten',
    'Publier une réponse',
    '公開返信を投稿',
  ],
  'just now': ['adesso', 'ahora mismo', 'gerade eben', "à l'instant", 'たった今'],
};

const STARS = [
  (n: string) => `${n} su 5 stelle`,
  (n: string) => `${n} de 5 estrellas`,
  (n: string) => `${n} von 5 Sternen`,
  (n: string) => `${n} étoiles sur 5`,
  (n: string) => `5 つ星のうち ${n}`,
];
const UNITS: Readonly<Record<string, readonly string[]>> = {
  day: ['giorni', 'días', 'Tagen', 'jours', '日'],
  week: ['settimane', 'semanas', 'Wochen', 'semaines', '週間'],
  month: ['mesi', 'meses', 'Monaten', 'mois', 'か月'],
  year: ['anni', 'años', 'Jahren', 'ans', '年'],
};
const AGO = [
  (n: string, unit: string) => `${n} ${unit} fa`,
  (n: string, unit: string) => `hace ${n} ${unit}`,
  (n: string, unit: string) => `vor ${n} ${unit}`,
  (n: string, unit: string) => `il y a ${n} ${unit}`,
  (n: string, unit: string) => `${n} ${unit}前`,
];
const REVIEWED = [
  (day: string) => `Recensito in Italia il ${day}`,
  (day: string) => `Revisado en España el ${day}`,
  (day: string) => `Rezension aus Deutschland vom ${day}`,
  (day: string) => `Commenté en France le ${day}`,
  (day: string) => `${day}に日本でレビュー済み`,
];

function say(text: string, tongue: number): string {
  const known = PHRASES[text]?.[tongue];
  if (known) return known;
  const stars = /^([1-5])(?:\.0)?\s(?:out of 5 stars|stars?|star rating)$/u.exec(text);
  if (stars) return STARS[tongue]?.(stars[1] ?? '') ?? text;
  const ago = /^(\d+|an?) (day|week|month|year)s? ago$/u.exec(text);
  const unit = ago ? UNITS[ago[2] ?? '']?.[tongue] : undefined;
  if (ago && unit) return AGO[tongue]?.(/\d/u.test(ago[1] ?? '') ? (ago[1] ?? '') : '1', unit) ?? text;
  const day = /^Reviewed in .* on (.*)$/u.exec(text);
  return day ? (REVIEWED[tongue]?.(day[1] ?? '') ?? text) : text;
}

const SPOKEN = ['aria-label', 'label', 'title', 'alt', 'placeholder'];

/** Puts every label of the page that is known into one other language; reviews and names stay as they are. */
export function translate(page: Document, random: () => number): boolean {
  const tongue = Math.floor(random() * STARS.length);
  let changed = false;
  const put = (before: string, write: (after: string) => void): void => {
    const text = before.trim();
    const after = text === '' ? text : say(text, tongue);
    if (after === text) return;
    changed = true;
    write(after);
  };
  for (const element of page.body.querySelectorAll('*')) {
    if (element.localName === 'script') continue;
    for (const name of SPOKEN) put(element.getAttribute(name) ?? '', (after) => element.setAttribute(name, after));
    for (const node of element.childNodes) {
      if (node.nodeType === 3) {
        put(node.nodeValue ?? '', (after) => {
          node.nodeValue = after;
        });
      }
    }
  }
  return changed;
}
