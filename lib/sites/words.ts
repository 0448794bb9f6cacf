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

/** Lines above a reply that is there already. Google: six seen; the others from general knowledge. */
const OWNER = `response from the owner|owner|business owner|business response|reply from the owner|response from|reply from|comment from
  |proprietario|risposta del proprietario|respuesta del propietario|propietario|réponse du propriétaire|propriétaire
  |antwort des inhabers|inhaber|antwort vom inhaber|resposta do proprietário|proprietário|savininkas|reactie van de eigenaar
  |eigenaar|odpowiedź właściciela|ägare|svar från ägaren|ответ владельца|владелец|オーナーからの返信|オーナー|업체 답변|商家回复
  |business owner information|the manufacturer commented on this review|official comment|manager response`;

const wordSet = (list: string) => new Set(list.split(/\s+/u).filter(Boolean));
const POST_WORDS = wordSet(POST);
const CANCEL_WORDS = wordSet(CANCEL);
const OWNER_LINES = OWNER.split('|').map((line) => line.trim());

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

/** Whether a line of text announces the owner's own reply ("Response from the owner", "Comment from Ana of …"). */
export function isOwnerLine(line: string): boolean {
  const text = collapse(line).toLowerCase();
  if (text.length > 60 || /[.!?]$/u.test(text)) return false;
  return OWNER_LINES.some((marker) =>
    marker.endsWith(' from') ? text.startsWith(`${marker} `) : text === marker || text === `${marker}:`,
  );
}

const AGO = wordSet(`ago hace fa vor temu geleden sedan siden atrás há назад trước yang önce sitten prieš acum ezelőtt
  před тому πριν`);
const DAYS =
  wordSet(`today yesterday heute gestern hoy ayer oggi ieri aujourd hier vandaag gisteren dziś wczoraj idag igår
  hoje ontem сегодня вчера`);
const MONTHS =
  /^(?:jan|feb|mar|mär|apr|may|mai|maj|mei|jun|jul|aug|aoû|ago|sep|set|oct|okt|ott|out|nov|dec|dez|dic|dis|déc|gen|ene|fév|fev|fevr|avr|abr|mag|giu|lug|juin|juil|янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек)/u;

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
  if (/il y a /u.test(date) && words.length <= 5) return true;
  return (
    /\d{4}|\d{1,2}/u.test(date) &&
    words.some((word) => MONTHS.test(word)) &&
    /(?:^|\D)(?:19|20)\d\d(?:\D|$)/u.test(date)
  );
}
