import { collapse } from './dom';

/** Words on the button that posts a reply (sites.md of 2026-09: en, es, it seen on pages; the others from general knowledge). */
const POST = `reply respond comment send post publish answer save update responder publicar enviar comentar rispondi pubblica
  invia répondre publier envoyer antworten antwort veröffentlichen senden beantwoorden plaatsen verzenden reageren odpowiedz
  opublikuj wyślij svara svar publicera skicka publiser besvar send odpovědět odeslat zveřejnit vastaa lähetä julkaise yanıtla
  gönder yayınla ответить отправить опубликовать відповісти надіслати răspunde trimite válasz küldés trả gửi đăng balas kirim
  atsakyti paskelbti رد نشر إرسال השב שלח ตอบ`;
/** Words on the button beside it that gives up or goes on. */
const CANCEL = `cancel skip discard cancelar omitir saltar descartar annulla ignora salta annuler passer ignorer abbrechen
  überspringen verwerfen annuleren overslaan anuluj pomiń avbryt hoppa annuller avbryt zrušit přeskočit peruuta ohita iptal
  atla отмена отменить пропустить скасувати пропустити anulează mégse huỷ hủy batal lewati atšaukti praleisti إلغاء تخطي ביטול ยกเลิก`;
const GLUED_POST = ['返信', '投稿', '送信', '回复', '回覆', '發佈', '发布', '提交', '답글', '게시', '전송'];
const GLUED_CANCEL = ['キャンセル', 'スキップ', '取消', '略過', '跳过', '취소', '건너뛰기'];

/** What a link says that unfolds the rest of a text. */
const MORE = `more|read more|see more|show more|full review|less|read less|mehr|mehr anzeigen|mehr lesen|weiterlesen|plus|voir plus|lire la suite
  |más|ver más|leer más|altro|leggi tutto|mostra altro|mais|ver mais|ler mais|meer|lees meer|meer lezen|więcej|czytaj więcej|mer|visa mer|les mer
  |ещё|еще|читать далее|полный отзыв|подробнее|daha fazla|もっと見る|続きを読む|更多|展开|더보기|자세히`;
/** Lines above a reply that is there already. Google: six seen; the others from general knowledge. */
const OWNER = `response from the owner|owner|business owner|business response|reply from the owner|response from|reply from|comment from
  |proprietario|risposta del proprietario|respuesta del propietario|propietario|réponse du propriétaire|propriétaire
  |antwort des inhabers|inhaber|antwort vom inhaber|resposta do proprietário|proprietário|savininkas|reactie van de eigenaar
  |eigenaar|odpowiedź właściciela|ägare|svar från ägaren|ответ владельца|владелец|オーナーからの返信|オーナー|업체 답변|商家回复
  |business owner information|the manufacturer commented on this review|official comment|manager response
  |developer response|response from the developer|management response|seller response|response from the seller|host response
  |antwort des eigentümers|antwort des entwicklers|respuesta del desarrollador|réponse du développeur|risposta dello sviluppatore
  |ответ разработчика|ответ от владельца|ответ представителя|odpowiedź dewelopera|resposta do desenvolvedor|デベロッパーからの返信`;
/** The same with a name after them ("Reply from Ana", "Antwort von Casa"). */
const OWNER_NAMED = `response from|reply from|comment from|official response from|replied by|risposta da|risposta di|antwort von
  |réponse de|respuesta de|resposta de|svar från|svar fra|reactie van|antwoord van|odpowiedź od|ответ от|ответ компании`;
/** Who signs such a line that is too long to be sure of otherwise ("Response from Ana, General Manager at Casa"). */
const OWNER_TITLES = /\b(?:owner|manager|management|director|proprietor|host|staff|team|relations|officer)\b|, /u;

const wordSet = (list: string) => new Set(list.split(/\s+/u).filter(Boolean));
const POST_WORDS = /* @__PURE__ */ wordSet(POST);
const CANCEL_WORDS = /* @__PURE__ */ wordSet(CANCEL);
const lines = (list: string) => list.split('|').map((line) => line.trim());
const OWNER_LINES = new Set(lines(OWNER));
const OWNER_STARTS = lines(OWNER_NAMED);
const EDIT_WORDS =
  wordSet(`edit change modify editar modificar modifica modifier bearbeiten ändern bewerken wijzigen edytuj
  redigera rediger muokkaa upravit düzenle изменить редактировать редагувати szerkesztés modifică редактиране chỉnh sửa ubah redaguoti`);
const DELETE_WORDS =
  wordSet(`delete remove eliminar borrar elimina supprimer löschen verwijderen usuń ta bort slet slett
  poista smazat odstranit sil удалить видалити törlés șterge xóa hapus ištrinti excluir apagar`);
const GLUED_EDIT = ['編集', '编辑', '編輯', '수정'];
const GLUED_DELETE = ['削除', '删除', '刪除', '삭제'];
/** Words that only an answer to somebody has, in the label of its box, in its form's name or on its button. */
const REPLY_WORDS =
  wordSet(`reply replies respond responding response answer comment comments responder respuesta responde
  contestar comentario comentar rispondi risposta commento commenta répondre réponse commentaire commenter antworten antwort
  kommentar kommentieren antwoord beantwoorden reageren reactie resposta comentário odpowiedz odpowiedź komentarz skomentuj svar
  svara besvar kommentera kommenter vastaa vastaus kommentti odpovědět odpověď yanıtla yanıt cevapla cevap yorum ответить ответ
  ответьте комментарий відповісти відповідь răspunde răspuns válasz trả phản balas balasan atsakyti atsakymas رد تعليق השב תגובה`);
const GLUED_REPLY = ['返信', '返答', '回复', '回覆', '答复', '답글', '답변', 'ตอบ'];
const REVIEW_WORDS =
  wordSet(`review reviews rate rating reseña opinión calificación recensione recensioni avis bewertung
  bewerten rezension beoordeling review recensie avaliação opinia recenzja recension anmeldelse arvostelu hodnocení recenze
  yorumun değerlendirme отзыв отзывы оценка відгук recenzie értékelés vélemény ulasan đánh atsiliepimas تقييم ביקורת`);
const GLUED_REVIEW = ['レビュー', '口コミ', 'クチコミ', '评价', '評價', '评论', '評論', '리뷰', 'รีวิว'];
const QUESTION_WORDS =
  wordSet(`question questions ask pregunta preguntas pregunta domanda domande demander poser frage fragen
  vraag vragen pergunta perguntas pytanie fråga spørgsmål spørsmål kysymys otázka soru вопрос запитання întrebare kérdés`);
const GLUED_QUESTION = ['質問', '问题', '問題', '질문'];
/** A button says what it does in a few words; longer texts are something else (UTF-16 units). */
const NAME_LIMIT = 40;

function says(name: string, words: ReadonlySet<string>, glued: readonly string[]): boolean {
  const text = collapse(name).toLowerCase();
  if (text === '' || text.length > NAME_LIMIT) return false;
  const first = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  return first.some((word) => words.has(word)) || glued.some((word) => text.includes(word));
}

/** Whether a button's name has a word for posting a reply. */
export function isPostName(name: string): boolean {
  return says(name, POST_WORDS, GLUED_POST);
}

/** Whether a button's name has a word for giving up or skipping. */
export function isCancelName(name: string): boolean {
  return says(name, CANCEL_WORDS, GLUED_CANCEL);
}

const MORE_NAMES = new Set(lines(MORE));

/** Whether a link's whole text says that it unfolds the rest ("Read more"). */
export function isMoreName(name: string): boolean {
  return (
    name.length <= NAME_LIMIT &&
    MORE_NAMES.has(
      collapse(name)
        .toLowerCase()
        .replace(/[.…]+$/u, ''),
    )
  );
}

/** Whether a button's name has a word for changing what is there. */
export function isEditName(name: string): boolean {
  return says(name, EDIT_WORDS, GLUED_EDIT);
}

/** Whether a button's name has a word for taking away what is there. */
export function isDeleteName(name: string): boolean {
  return says(name, DELETE_WORDS, GLUED_DELETE);
}

function has(text: string, words: ReadonlySet<string>, glued: readonly string[]): boolean {
  const label = collapse(text).toLowerCase();
  return (
    (label.match(/[\p{L}\p{M}]+/gu) ?? []).some((word) => words.has(word)) || glued.some((word) => label.includes(word))
  );
}

/** Whether a label or name has a word that only an answer to somebody has ("Your public reply"). */
export function isReplyLabel(text: string): boolean {
  return has(text, REPLY_WORDS, GLUED_REPLY);
}

/** Whether a label or name speaks of a review ("Your review"). */
export function isReviewLabel(text: string): boolean {
  return has(text, REVIEW_WORDS, GLUED_REVIEW);
}

/** Whether a label or name asks for a question ("Have a question?"). */
export function isQuestionLabel(text: string): boolean {
  return has(text, QUESTION_WORDS, GLUED_QUESTION);
}

/** Longest line above an owner's reply, and from when on it must name a title too (UTF-16 units). */
const OWNER_LINE = 140;
const SURE_LINE = 60;

/** Whether a line of text announces the owner's own reply ("Response from the owner", "Comment from Ana of …"). */
export function isOwnerLine(line: string): boolean {
  const text = collapse(line).toLowerCase();
  if (text.length > OWNER_LINE || /[.!?]$/u.test(text)) return false;
  if (OWNER_LINES.has(text.replace(/:$/u, ''))) return true;
  const named = OWNER_STARTS.some((start) => text.startsWith(`${start} `));
  if (named) return text.length <= SURE_LINE || OWNER_TITLES.test(text) || text.startsWith('comment from ');
  // Tripadvisor (2017): the line with the name may be any words; the one below it is "Responded 1 week ago".
  return /^(?:responded|replied) /u.test(text) && text.length <= SURE_LINE && isDateLike(text);
}

const AGO = wordSet(`ago hace fa vor temu geleden sedan siden atrás há назад trước yang önce sitten prieš acum ezelőtt
  před тому πριν`);
const DAYS =
  wordSet(`today yesterday heute gestern hoy ayer oggi ieri aujourd hier vandaag gisteren dziś wczoraj idag igår
  hoje ontem сегодня вчера`);
const MONTHS =
  /^(?:jan|feb|mar|mär|apr|may|mai|maj|mei|jun|jul|aug|aoû|ago|sep|set|oct|okt|ott|out|nov|dec|dez|dic|dis|déc|gen|ene|fév|fev|fevr|avr|abr|mag|giu|lug|juin|juil|maart|stycz|lute|kwie|czerw|lipc|sierp|wrze|paźd|listop|grud|ocak|şuba|nisan|hazir|temm|ağus|eylü|ekim|kası|aral|янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек)/u;

/** Whether a short text reads as a date ("3 weeks ago", "7/21/26", "Reviewed in Canada on 4 May 2024"), in the languages known here. */
export function isDateLike(text: string): boolean {
  const date = collapse(text).toLowerCase();
  if (date === '' || date.length > 80) return false;
  if (/(?:^|[^\d])\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})(?:[^\d]|$)/u.test(date)) return true;
  if (/\d{4}[-/年]\s?\d{1,2}[-/月]/u.test(date)) return true;
  if (/\d+\s?(?:分|時間|小时|小時|日|天|週間|周|か月|个月|ヶ月|年|분|시간|일|주|개월|년)\s?[前전]/u.test(date))
    return true;
  const words = date.match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length <= 8 && words.some((word) => AGO.has(word)) && (/\d/u.test(date) || words.length >= 3)) return true;
  if (words.length <= 3 && words.some((word) => DAYS.has(word))) return true;
  if (/il y a /u.test(date) && words.length <= 7) return true;
  return (
    /\d{4}|\d{1,2}/u.test(date) &&
    words.some((word) => MONTHS.test(word)) &&
    /(?:^|\D)(?:19|20)\d\d(?:\D|$)/u.test(date)
  );
}

/** Fewer words than this are a label beside a review, as is a short line with a count ("Local guide · 12 reviews"; UTF-16 units). */
const LEAST_WORDS = 3;
const LABEL_LENGTH = 40;

/** Whether somebody may have written this, rather than the page's makers: no label, no count. */
export function isWritten(text: string): boolean {
  if (text.length < LABEL_LENGTH && /\d/u.test(text) && !/[.!?…。！？]/u.test(text)) return false;
  return (
    text.split(/\s+/u).length >= LEAST_WORDS || /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]{6}/u.test(text)
  );
}
