/* Why a question is not answered: a sentence, and the records that may be meant. */
export class Refused extends Error {
  constructor(message, candidates = []) {
    super(message);
    this.candidates = candidates;
  }
}
export const unclear = (what) => {
  throw new Refused(`${what}, which can be understood in more than one way; ask it in two questions`);
};
