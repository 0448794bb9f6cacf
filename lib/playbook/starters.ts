import type { Template, TemplateText } from './template';

/** The templates a new owner finds: one for each kind of review that gets a public answer. Their blanks are theirs to fill. */
export const STARTERS: readonly (TemplateText & { id: string })[] = [
  {
    id: 'starter-complaint',
    title: 'Our miss, put right',
    kinds: ['complaint'],
    body: `Hi {name}, {what happened} is not how it should be here. I understand how disappointing that is, and I am sorry. We {what went wrong on our side}. Since {when} we {what you changed}.

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
    body: `Hi {name}, thank you for the idea of {their idea}. {what you will do with it}. I have passed it on to {who looks after it}.

– {me}`,
  },
  {
    id: 'starter-not-a-fit',
    title: 'Not what they hoped for',
    kinds: ['complaint'],
    body: `Hi {name}, thank you for saying it plainly. {what they disliked} is not to everyone's taste; we {one plain fact about how you work}. I can see that you hoped for something else, and I am sorry that {where they would have looked} did not say so. We have now {what you made clearer}. If you would like to talk, you reach me at {contact}.

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
    body: `Thank you, {name}. I would like to hear what was behind your stars: you reach me at {contact}.

– {me}, {role}`,
  },
  {
    id: 'starter-suspect',
    title: 'I cannot find the visit',
    kinds: ['suspect'],
    body: `Hello {name}, I looked for a visit that matches this and could not find one yet. I would like to understand what happened. Could you send the date to {contact}? If it was meant for another place, that happens.

– {me}, {role}`,
  },
  {
    id: 'starter-troll',
    title: 'One calm line',
    kinds: ['troll'],
    body: `Hello {name}, I have read this. If there is something I can put right, you reach me at {contact}.

– {me}`,
  },
  {
    id: 'starter-safety',
    title: 'Care first',
    kinds: ['safety'],
    body: `Hello {name}, I am sorry to read this, and I want to look into it today. Please call me directly at {phone}, any time until {hour}.

– {me}, {role}`,
  },
  {
    id: 'starter-privacy',
    title: 'Where privacy rules apply',
    kinds: ['legal'],
    body: `I have read this with care. Privacy rules mean that I cannot talk about anyone's situation in public. I would like to hear from you directly and look into it: {me}, {role}, {contact}.`,
  },
];

/** The starters as they are first kept, in the order given. */
export function starterTemplates(): Template[] {
  return STARTERS.map(({ id, title, body, kinds }, order) => ({ id, title, body, kinds: [...kinds], order, rev: 1 }));
}
