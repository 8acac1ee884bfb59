import leven from 'leven';

/** The nearest of the allowed words as a question, or nothing when none is near. */
export const didYouMean = (word: string, allowed: readonly string[]): string => {
  const near = allowed
    .map((candidate) => ({
      candidate,
      distance: leven(word.toLowerCase(), candidate.toLowerCase()),
    }))
    .sort((a, b) => a.distance - b.distance)[0];
  const tolerance = word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3));
  if (near === undefined || near.distance > tolerance) return '';
  return `Did you mean \`${near.candidate}\`? `;
};

export const listWords = (words: readonly string[]): string =>
  words.map((word) => `\`${word}\``).join(', ');
