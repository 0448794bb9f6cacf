/** The single lines of the house rules, as popup and workbook ask for them. */
export const HOUSE_LINES = [
  { key: 'signer', words: 'Who signs', hint: 'Your first name, as customers know you' },
  { key: 'role', words: 'Role', hint: 'Owner, manager, head stylist' },
  { key: 'contact', words: 'How to reach a person', hint: 'A phone number or an e-mail address' },
  { key: 'business', words: 'Business', hint: 'Its name as on the sign' },
  { key: 'forWhom', words: 'Who it is for', hint: 'People who like it hot, families with small children' },
] as const;
