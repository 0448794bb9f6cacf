import type { Template, TemplateText } from './template';

/** The templates a new owner finds: one for each kind of review that gets a public answer. Their blanks are theirs to fill. */
export const STARTERS: readonly (TemplateText & { id: string })[] = [
  {
    id: 'starter-complaint',
    title: 'Our miss, put right',
    kinds: ['complaint'],
    body: `Hi {name}, you came for {what they wanted} and got {what they got instead}, and I am sorry for that. We {what went wrong on our side}. Since {when} we {what you changed}.

I would like to put it right for you: please ask for me at {contact} and I will {what you will do}.

– {me}, {role}`,
  },
  {
    id: 'starter-inconvenience',
    title: 'A small trouble, one question back',
    kinds: ['inconvenience'],
    body: `Hi {name}, I am sorry that {the trouble} got in the way of {their occasion}. I want to find out how it happened. Could you tell me {one detail}, here or at {contact}? I will answer you by {day}.

– {me}, {role}`,
  },
  {
    id: 'starter-question',
    title: 'Answer a question',
    kinds: ['question'],
    body: `Hi {name}, {the answer}. {one more useful detail}. If you would like to know more, you can reach me at {contact}.

– {me}`,
  },
  {
    id: 'starter-suggestion',
    title: 'Thanks for an idea',
    kinds: ['suggestion'],
    body: `Hi {name}, thank you for the idea of {their idea}. {what you will do with it, and by when}. I have passed it on to {who looks after it}.

– {me}`,
  },
  {
    id: 'starter-not-a-fit',
    title: 'Not what they hoped for',
    kinds: ['complaint'],
    body: `Hi {name}, thank you for saying it plainly. {what they disliked} is not to everyone's taste; we {one plain fact about how you work}. I am sorry that this was not clear {where they would have looked}, and we have now {what you made clearer}.

– {me}`,
  },
  {
    id: 'starter-referral',
    title: 'Compared with someone else',
    kinds: ['referral'],
    body: `Hi {name}, thank you for the comparison. {the other place} does {what they do well} nicely, and we can learn from it. We are working on {what you are working on}. If you come by again, please ask for me and I will {what you will do}.

– {me}`,
  },
  {
    id: 'starter-praise',
    title: 'A short thank-you',
    kinds: ['praise'],
    body: `Thank you, {name}. {the thing they liked} is the work of {who did it}, and I have shown them your words.

– {me}`,
  },
  {
    id: 'starter-stars-only',
    title: 'Stars without words',
    kinds: ['stars-only'],
    body: `Hello {name}, thank you for leaving your stars. I would like to hear what was behind them: you reach me at {contact}.

– {me}, {role}`,
  },
  {
    id: 'starter-suspect',
    title: 'I cannot find the visit',
    kinds: ['suspect'],
    body: `Hello {name}, thank you for writing. I looked and could not match this to a visit here yet, and I would like to understand it. Could you send the date to {contact}? If it was meant for another place, that happens.

– {me}, {role}`,
  },
  {
    id: 'starter-troll',
    title: 'One calm line',
    kinds: ['troll'],
    body: `Hello {name}, thank you for writing. If there is something I can put right, you reach me at {contact}.

– {me}`,
  },
  {
    id: 'starter-safety',
    title: 'Care first',
    kinds: ['safety'],
    body: `Hello {name}, I am sorry to read this, and I hope you are well. I want to look into it today. Please call me directly at {phone}, any time until {hour}.

– {me}, {role}`,
  },
  {
    id: 'starter-privacy',
    title: 'Where privacy rules apply',
    kinds: ['legal'],
    body: `Thank you for writing. Privacy rules mean that I cannot talk about anyone's situation in public. I would like to hear from you directly and look into it: {me}, {role}, {contact}.`,
  },
];

/** The starters as they are first kept, in the order given. */
export function starterTemplates(): Template[] {
  return STARTERS.map(({ id, title, body, kinds }, order) => ({ id, title, body, kinds: [...kinds], order, rev: 1 }));
}
