import type { DraftKind, PracticeReview } from './practice-review';

/** The row of prepared words, in the order shown. */
export const DRAFT_WORDS: Record<DraftKind, string> = {
  heated: 'A furious one',
  brochure: 'A press release',
  calm: 'A calm one',
};

/** Seven invented reviews of an invented café, each with three invented replies to try. */
export const REVIEWS: PracticeReview[] = [
  {
    id: 'furious',
    author: 'Dana R.',
    stars: 1,
    date: '2 days ago',
    text: 'Forty minutes for two coffees, and then the pastry was stone cold in the middle. The girl at the till rolled her eyes when I asked about it. Worst breakfast I have had in this town and I want my money back.',
    tip: 'Begin here. Press Reply, then try the furious words and watch the marks.',
    drafts: {
      heated:
        'You are lying. You waited ten minutes at most and you clearly have no idea how a kitchen works. Nobody rolled their eyes at you, you were rude to my staff from the start. Don’t bother coming back!!!',
      brochure:
        'At Marlow Lane Café, we pride ourselves on delivering an exceptional experience to our valued guests. We apologise for any inconvenience this may have caused and your feedback is important to us.',
      calm: 'Hi Dana, forty minutes for two coffees is far too long, and I’m sorry the pastry was cold inside. We were one short that morning and I should have told the queue. I have refunded your breakfast today and spoken with the team about how you were met at the till. If anything is left, ring me on 555 0142. – Ines, owner',
    },
  },
  {
    id: 'question',
    author: 'Tomasz',
    stars: 4,
    date: 'yesterday',
    text: 'Lovely place with good light. Do you have oat milk, and can I bring my dog if we sit inside?',
    tip: 'A question gets its answer in the first line.',
    drafts: {
      heated: 'As stated on our website, obviously. You should have read it before asking.',
      brochure:
        'Thank you for your valued feedback. We look forward to exceeding your expectations on your next visit.',
      calm: 'Hi Tomasz, yes to both: oat milk costs nothing extra, and dogs are welcome at the three tables by the window. See you both. – Ines',
    },
  },
  {
    id: 'suggestion',
    author: 'Priya N.',
    stars: 4,
    date: '5 days ago',
    text: 'Good soup and kind people. It would be nice if you had a few hooks for coats, in winter everything ends up on the floor.',
    tip: 'A suggestion gets thanks, and an honest word on what comes of it.',
    drafts: {
      heated: 'If you don’t like the floor, keep your coat on. Nobody else has ever complained.',
      brochure:
        'We are committed to continuous improvement and your input has been forwarded to the relevant department.',
      calm: 'Thank you, Priya. You are right about the coats: a rail with twelve hooks goes up beside the door by Friday. – Ines',
    },
  },
  {
    id: 'rival',
    author: 'Old Harbour Walker',
    stars: 3,
    date: 'a week ago',
    text: 'It’s fine, but Bright Spoon two streets on does the same lunch for less and you don’t have to share a table.',
    tip: 'A comparison with a rival is answered, not erased.',
    drafts: {
      heated: 'Bright Spoon is a joke, everything there comes out of a freezer. Go and eat there then.',
      brochure: 'We are the leading destination for artisan lunches and our award-winning team is second to none.',
      calm: 'Thank you for comparing us fairly. Our lunch costs a little more because the bread and soup are made here each morning. The table by the stairs can be kept for one, just ask for it. Enjoy your walks. – Ines',
    },
  },
  {
    id: 'abuse',
    author: 'xx_crusher',
    stars: 1,
    date: '3 hours ago',
    text: 'Clowns. Total clowns. Burn it down lol',
    tip: 'Some are best left alone. See what the panel advises.',
    drafts: {
      heated: 'You are a pathetic little troll and a coward. Say that to my face, idiot.',
      brochure: 'We sincerely value all feedback and strive for excellence in everything that we do.',
      calm: 'Thank you for writing. If there is something I can put right, I’m on 555 0142. – Ines, owner',
    },
  },
  {
    id: 'praise',
    author: 'Mrs Okafor',
    stars: 5,
    date: '2 weeks ago',
    text: 'Leon remembered that my husband takes his tea without milk. Small things. Thank you, Leon.',
    tip: 'Praise gets two warm lines, no advertising.',
    drafts: {
      heated: 'Finally someone with taste, unlike the usual whiners here.',
      brochure:
        'Thank you for your amazing review! We are thrilled to offer the best tea selection in town. Don’t miss our new loyalty card and tell all your friends to leave us five stars!',
      calm: 'Thank you, Mrs Okafor. I read this to Leon this morning and he is still smiling. The tea waits for you both. – Ines',
    },
  },
  {
    id: 'illness',
    author: 'Marcus T.',
    stars: 1,
    date: '4 days ago',
    text: 'Had the chicken wrap on Saturday and spent the night being sick. So did my sister. I am going to report this.',
    tip: 'Illness needs few words, no facts, and a person to call.',
    drafts: {
      heated:
        'That is impossible. Our kitchen is spotless and nobody else was sick, so you must have eaten something else. Publish this lie again and you will hear from our lawyer.',
      brochure: 'Food safety is our top priority and we adhere to the highest industry standards at all times.',
      calm: 'Marcus, I’m sorry to hear that you and your sister were unwell, and we want to look into it at once. Please call me directly on 555 0142, any time today. – Ines, owner',
    },
  },
];
