import leven from 'leven';

/** The nearest of the allowed words as a question, or nothing when none is near. */
export const didYouMean = (word: string, allowed: readonly string[]): string => {
  const near = allowed
    .map((candidate) => ({
      candidate,
      mistakes: mistakesIn(word.toLowerCase(), candidate.toLowerCase()),
    }))
    .sort((a, b) => a.mistakes - b.mistakes)[0];
  const tolerance = word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3));
  if (near === undefined || near.mistakes > tolerance) return '';
  return `Did you mean \`${near.candidate}\`? `;
};

/** Two neighbouring letters that changed places are one mistake; Levenshtein counts two. */
const mistakesIn = (word: string, meant: string): number => {
  const at = [...meant].findIndex((letter, index) => letter !== word[index]);
  const swapped = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  return at >= 0 && swapped === meant ? 1 : leven(word, meant);
};

export const listWords = (words: readonly string[]): string =>
  words.map((word) => `\`${word}\``).join(', ');

/** Whether a word is another one but for its separators and few mistakes, none of them at its beginning. */
export const isSlipOf = (word: string, meant: string): boolean => {
  const [given = '', right = ''] = [word, meant].map((text) => text.replaceAll(/[-_ ]/g, ''));
  return given[0] === right[0] && mistakesIn(given, right) * 4 <= given.length;
};
