/** A floor: a bare trie of 1,500 phrases over lower-case words, with neither forms nor gaps nor advice. */
import { createDice } from '../invented-text';

const PHRASES = 1_500;
const WORDS =
  'you your we our not never sorry told asked rude soup table refund again review call please wrong late policy'.split(
    ' ',
  );

interface Node {
  next: Map<string, Node>;
  ends: boolean;
}

const createNode = (): Node => ({ next: new Map(), ends: false });

/** Counts phrases. */
export function load(): (text: string) => number {
  const dice = createDice(7);
  const root = createNode();
  for (let phrase = 0; phrase < PHRASES; phrase++) {
    let at = root;
    for (let length = 2 + Math.floor(dice() * 3); length > 0; length--) {
      const word = WORDS[Math.floor(dice() * WORDS.length)] ?? '';
      const next = at.next.get(word) ?? createNode();
      at.next.set(word, next);
      at = next;
    }
    at.ends = true;
  }
  return (text) => {
    const words = text.toLowerCase().split(/[^a-z']+/);
    let count = 0;
    for (let first = 0; first < words.length; first++) {
      let at = root.next.get(words[first] ?? '');
      for (let i = first + 1; at; i++) {
        if (at.ends) count++;
        at = at.next.get(words[i] ?? '');
      }
    }
    return count;
  };
}
