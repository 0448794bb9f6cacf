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
    text: 'Forty minutes for two coffees, and then the pastry was stone cold in the middle. The girl at the till rolled her eyes when I asked about it. Worst breakfast I have had in this town. I want a refund.',
    tip: 'Begin here. Press Reply, then try the furious words and watch the marks.',
    drafts: {
      heated:
        'You should have said something at the time. You are lying about the wait and you clearly have no idea how a kitchen works. I’m sorry you feel this way. Don’t bother coming back!!!',
      brochure:
        'At Marlow Lane Café, we pride ourselves on delivering an exceptional experience to our valued guests. We apologise for any inconvenience this may have caused and your feedback is important to us.',
      calm: 'Hi Dana, forty minutes for two coffees is far too long, and I’m sorry the pastry was cold inside. We were one short that morning and I should have told the queue. I have refunded your breakfast today and spoken with the team about how you were met at the till. If anything is left, ring me on 555 0142. – Ines, owner',
    },
  },
  {
    id: 'question',
    author: 'Tomasz',
    stars: 3,
    date: 'yesterday',
    text: 'Could not get through by phone, so I ask here: do you have oat milk, and can I bring my dog if we sit inside?',
    tip: 'A question gets its answer in the first line.',
    drafts: {
      heated: 'You people always ask what is on the website. Read it, you idiot. We are not your secretary.',
      brochure:
        'Thank you for your valued feedback. We look forward to exceeding your expectations on your next visit.',
      calm: 'Hi Tomasz, yes to both: oat milk costs nothing extra, and dogs are welcome at the three tables by the window. Sorry that nobody picked up, the phone is staffed from ten: 555 0142. – Ines',
    },
  },
  {
    id: 'suggestion',
    author: 'Priya N.',
    stars: 3,
    date: '5 days ago',
    text: 'The soup was all right. It would be nice if you had a few hooks for coats, in winter everything ends up on the floor.',
    tip: 'A suggestion gets thanks, and an honest word on what comes of it.',
    drafts: {
      heated:
        'Nobody else has ever complained about the floor. You people always find something. If you don’t like it, go somewhere else.',
      brochure:
        'We are committed to continuous improvement and pride ourselves on world-class comfort. Your valued feedback has been forwarded to the relevant department.',
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
      heated:
        'Bright Spoon is a joke and you clearly know nothing about food. You get what you pay for. Go and eat there then, you won’t be missed.',
      brochure: 'We are the leading destination for artisan lunches and our award-winning team is second to none.',
      calm: 'Hello, and thank you for comparing us fairly. Our lunch costs a little more because the bread and soup are made here each morning. The table by the stairs can be kept for one, just ask for it. Enjoy your walks. – Ines',
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
      heated: 'You are a pathetic little troll and a coward. We know where you work, so watch your mouth.',
      brochure: 'We sincerely value all feedback and strive for excellence in everything that we do.',
      calm: 'If there is something I can put right, I’m on 555 0142. – Ines, owner',
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
      heated: 'Took you long enough to notice. And whoever writes otherwise will hear from our lawyer!!!',
      brochure:
        'Thank you for your amazing review! We pride ourselves on a world-class tea experience. Follow us for exclusive offers and tell all your friends to leave us five stars!',
      calm: 'Thank you, Mrs Okafor. I read this to Leon this morning and he is still smiling. The tea waits for you both. – Ines',
    },
  },
  {
    id: 'illness',
    author: 'Marcus T.',
    stars: 1,
    date: '4 days ago',
    text: 'Had the chicken wrap on Saturday and got food poisoning, I was sick the whole night. So was my sister. Somebody should look at this kitchen.',
    tip: 'Illness needs few words, no facts, and a person to call.',
    drafts: {
      heated:
        'That is impossible. Our kitchen is spotless and nobody else was sick, so you must have eaten something else. Publish this lie again and you will hear from our lawyer.',
      brochure: 'Food safety is our top priority and we adhere to the highest industry standards at all times.',
      calm: 'Marcus, I’m sorry to hear that you and your sister were unwell, and we want to look into it at once. Please call me directly on 555 0142, any time today. – Ines, owner',
    },
  },
];
