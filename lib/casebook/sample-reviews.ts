/** The invented month: a hair salon, "Harbour Cuts", with Mara who owns it. Nobody and nothing in it is real. */
import type { Case, CaseStatus, Felt, Improvement } from './case';

/** One review of the month; days and hours count from the day it was written, local time. */
export interface SampleReview {
  /** Written so many days before today. */
  daysAgo: number;
  site: 'google' | 'yelp';
  author: string;
  stars: number | null;
  text: string;
  kind: Case['kind'];
  cause?: NonNullable<Case['cause']>;
  points: string[];
  status: CaseStatus;
  felt?: Felt;
  /** Findings of the draft at its hottest: stop, high, medium. */
  hottest?: readonly [number, number, number];
  posted?: readonly [number, number, number];
  reply?: string;
  /** Days from the review to the reply. */
  repliedAfter?: number;
  /** `by` in days from today. */
  promises?: { what: string; by: number; kept: Case['promises'][number]['kept'] }[];
  improvements?: { what: string; who: string; kind: Improvement['kind']; doneAgo?: number }[];
  held?: true;
  resolved?: boolean;
  note?: string;
}

export const SAMPLE_REVIEWS: readonly SampleReview[] = [
  {
    daysAgo: 29,
    site: 'google',
    author: 'Pia Lindqvist',
    stars: 5,
    text: 'Noor cut my hair shorter than I had dared and it is the best cut in years. She explained every step. And the coffee is good.',
    kind: 'praise',
    points: ['Noor explained every step', 'good coffee'],
    status: 'closed',
    felt: 'cool',
    hottest: [0, 0, 1],
    posted: [0, 0, 0],
    reply:
      'Thank you, Pia! Explaining each step is quite Noor’s way, and I’ve read her your words. Wear it well. – Mara, Harbour Cuts',
    repliedAfter: 1,
    improvements: [{ what: 'Explain each step while cutting, as Noor does', who: 'everyone', kind: 'keep' }],
  },
  {
    daysAgo: 27,
    site: 'google',
    author: 'D. Okafor',
    stars: 2,
    text: 'Booked for 10:00, waited until 10:40, nobody said a word. The cut itself is fine. I have a job to go to.',
    kind: 'complaint',
    cause: 'fell-short',
    points: ['long wait', 'nobody said a word'],
    status: 'answered',
    felt: 'warm',
    hottest: [0, 2, 1],
    posted: [0, 0, 0],
    reply:
      'Hi D., you waited forty minutes for a ten o’clock appointment, and we said nothing. That was our miss: we had booked two colours side by side. From this week on nobody starts a colour in the hour before. I’ll ring you with a free slot of your choice by Friday. – Mara, owner, 555 0142',
    repliedAfter: 1,
    promises: [{ what: 'ring you with a free slot of your choice', by: -22, kept: 'kept' }],
    improvements: [{ what: 'No two colours side by side before noon', who: 'Mara', kind: 'fix', doneAgo: 24 }],
    resolved: true,
    note: 'Rang him on Thursday, he took the Saturday slot.',
  },
  {
    daysAgo: 24,
    site: 'yelp',
    author: 'Tess M.',
    stars: 3,
    text: 'Lovely cut, but I waited 25 minutes and the card machine was down again. It would be nice to hear that before.',
    kind: 'inconvenience',
    cause: 'fell-short',
    points: ['long wait', 'card machine down'],
    status: 'answered',
    felt: 'cool',
    hottest: [0, 0, 2],
    posted: [0, 0, 0],
    reply:
      'Hi Tess, a wait and then no card machine: that is twice too often. The new one came on Wednesday, and we now send a text when we run more than ten minutes late. I’m glad that you like the cut. – Mara',
    repliedAfter: 2,
    improvements: [
      { what: 'New card machine', who: 'Jonas', kind: 'fix', doneAgo: 21 },
      { what: 'Text people when we run late', who: 'Noor', kind: 'fix' },
    ],
    resolved: true,
  },
  {
    daysAgo: 21,
    site: 'google',
    author: 'Scissor Fan 88',
    stars: 1,
    text: 'Worst people in town. All of them. Clowns.',
    kind: 'troll',
    cause: 'not-ours',
    points: [],
    status: 'closed',
    felt: 'boiling',
    hottest: [1, 2, 0],
    note: 'Left alone. Nothing in it to put right.',
  },
  {
    daysAgo: 20,
    site: 'google',
    author: 'Henrik V.',
    stars: 2,
    text: 'I wanted a quick trim for the price of the place next to the station. Here they wash, talk and take an hour. Not for me.',
    kind: 'complaint',
    cause: 'not-a-fit',
    points: ['takes an hour', 'price'],
    status: 'answered',
    felt: 'warm',
    hottest: [0, 1, 2],
    posted: [0, 0, 0],
    reply:
      'Hi Henrik, thanks for saying it plainly. We take an hour for every cut, and that isn’t what you were after. Our page did not say so; it does now. All the best, Mara',
    repliedAfter: 3,
    improvements: [{ what: 'Say on the page that a cut takes an hour', who: 'Jonas', kind: 'fix', doneAgo: 17 }],
    resolved: false,
  },
  {
    daysAgo: 17,
    site: 'yelp',
    author: 'Amal R.',
    stars: null,
    text: 'Do you do curly cuts on dry hair? And is there a step at the door? I come with a wheelchair.',
    kind: 'question',
    points: ['curly cuts', 'step at the door'],
    status: 'answered',
    felt: 'cool',
    hottest: [0, 0, 0],
    posted: [0, 0, 0],
    reply:
      'Hi Amal, yes to both: Noor cuts curls dry, and there is one step with a ramp beside it. Ring the bell and we open it. – Mara',
    repliedAfter: 1,
    resolved: true,
  },
  {
    daysAgo: 15,
    site: 'google',
    author: 'Ruth Castellan',
    stars: 1,
    text: 'The colour came out two shades too dark for my daughter’s wedding. I said so in the chair and was told that it would wash out. It did not.',
    kind: 'complaint',
    cause: 'fell-short',
    points: ['colour too dark', 'was not listened to'],
    status: 'answered',
    felt: 'boiling',
    hottest: [1, 2, 2],
    posted: [0, 0, 0],
    reply:
      'Hello Ruth, your colour was two shades too dark for a day that does not come again, and when you said so, we did not listen. I am sorry. I have sent you the full price back, and our colourist will put it right without charge on Tuesday. – Mara, owner, 555 0142',
    repliedAfter: 2,
    promises: [
      { what: 'our colourist will put it right without charge', by: -6, kept: 'kept' },
      { what: 'ring you after the wedding', by: 1, kept: 'open' },
    ],
    improvements: [{ what: 'Stop and mix anew when somebody says too dark', who: 'Lea', kind: 'fix' }],
    note: 'Slept on it. The first draft was not one to post.',
  },
  {
    daysAgo: 12,
    site: 'google',
    author: 'Bo',
    stars: 4,
    text: '',
    kind: 'stars-only',
    points: [],
    status: 'closed',
    hottest: [0, 0, 0],
    posted: [0, 0, 0],
    reply: 'Thank you, Bo. If there is one thing that would make it five next time, I’d like to hear it. – Mara',
    repliedAfter: 5,
  },
  {
    daysAgo: 10,
    site: 'yelp',
    author: 'Carla J.',
    stars: 3,
    text: 'You should open on one evening. I always have to take time off for a cut. And the wait on Saturdays is long.',
    kind: 'suggestion',
    cause: 'not-a-fit',
    points: ['open in the evening', 'long wait on Saturdays'],
    status: 'answered',
    felt: 'cool',
    hottest: [0, 0, 1],
    posted: [0, 0, 0],
    reply:
      'Hi Carla, a late evening is a good thought. We’ll try Thursdays until nine next month, and I’ll write to you by Monday with the dates. – Mara',
    repliedAfter: 1,
    promises: [{ what: 'write to you with the dates', by: -1, kept: 'open' }],
    improvements: [{ what: 'Try Thursdays until nine', who: 'Mara', kind: 'fix' }],
  },
  {
    daysAgo: 9,
    site: 'google',
    author: 'Wim de Graaf',
    stars: 2,
    text: 'The barber by the market is better and has no wait. He did my beard in ten minutes.',
    kind: 'referral',
    cause: 'bad-day',
    points: ['long wait', 'beard'],
    status: 'open',
    felt: 'warm',
    hottest: [0, 1, 1],
  },
  {
    daysAgo: 7,
    site: 'google',
    author: 'Elif',
    stars: 1,
    text: 'Somebody was loud on the phone for the whole of my appointment. I came to have a quiet hour.',
    kind: 'complaint',
    cause: 'bad-day',
    points: ['loud on the phone'],
    status: 'open',
    felt: 'warm',
    hottest: [0, 2, 0],
  },
  {
    daysAgo: 4,
    site: 'google',
    author: 'Grace O’Dell',
    stars: 2,
    text: 'My fringe is crooked, and when I rang, nobody rang back. I rang twice.',
    kind: 'complaint',
    cause: 'fell-short',
    points: ['crooked fringe', 'nobody rang back'],
    status: 'open',
    felt: 'boiling',
    hottest: [1, 1, 1],
    held: true,
    note: 'Ask Lea who was at the desk on Friday.',
  },
  {
    daysAgo: 3,
    site: 'yelp',
    author: 'M. T.',
    stars: 1,
    text: 'They ruined my perm in May. Never again.',
    kind: 'suspect',
    cause: 'not-ours',
    points: ['perm'],
    status: 'open',
    felt: 'cool',
    hottest: [0, 1, 0],
    note: 'We do no perms. Another place of the same name in the next town?',
  },
  {
    daysAgo: 1,
    site: 'google',
    author: 'Ines Farrow',
    stars: 5,
    text: 'My son is autistic and does not like to be touched. Noor took all the time he needed, with the lights down and no music. He came home and showed his hair to everyone.',
    kind: 'praise',
    points: ['Noor took all the time he needed', 'lights down and no music'],
    status: 'open',
    felt: 'cool',
    improvements: [{ what: 'Offer a quiet hour: lights down, no music', who: 'Noor', kind: 'keep' }],
  },
];
