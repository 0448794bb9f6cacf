/** The words `shouting` goes by. */

/** Everyday words: in capitals they are a raised voice, not a name. */
export const EVERYDAY = new Set(
  'you your yours we our ours my mine his her hers their theirs all any every no not never nobody nothing always only ever once twice again still same is was were are had has have did does do dont will would can cannot cant could should must but and because if when why how what who where there here this that these those free stop now please read look see ask told said paid wrong true false right lie lies liar in into on off out before after first last more less nine eight seven six five four three two one both very so too really'.split(
    ' ',
  ),
);
/** Words that are more often initials. */
export const INITIALS = new Set('us it am pm ok in on one'.split(' '));

/** "Text STOP", "it says RIGHT": a label, spelled as it stands there. */
export const LABELS = new Set(
  'text type send press says say said reads marked called labelled labeled button word'.split(' '),
);

/** Sentences with one of these may take two marks. */
export const PLEASANTRY = new Set(
  'thank thanks greetings greeting welcome namaste hi hello dear day wishes congratulations'.split(' '),
);
