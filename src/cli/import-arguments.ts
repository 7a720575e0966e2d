import { essayId } from '../schemas/anchor.ts';
import { nearestName } from '../text/nearest.ts';

export const USAGE = `npm run import -- FILE --essay ID   makes or updates content/essays/ID from a Japanese text
npm run import -- --essay ID        divides its source.ja.txt again, after a change of edition.yaml`;

export interface ImportArguments {
  /** absent: the essay's own source again */
  file?: string;
  essay: string;
}

/** Arguments that cannot be understood; its message is one sentence for the person who typed them. */
export class ArgumentError extends Error {
  override readonly name = 'ArgumentError';
}

/** Reads the command line of `npm run import`; undefined where help is asked for. */
export function readImportArguments(words: readonly string[]): ImportArguments | undefined {
  let file: string | undefined;
  let essay: string | undefined;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    if (word === '--help' || word === '-h') return undefined;
    if (word === '--essay' || word.startsWith('--essay=')) {
      if (essay !== undefined) throw new ArgumentError('--essay is given twice; name one essay.');
      const value = word === '--essay' ? words[++at] : word.slice('--essay='.length);
      if (!value || value.startsWith('-')) {
        throw new ArgumentError('--essay needs the id of the essay after it, such as --essay yen-carry.');
      }
      essay = value;
    } else if (word.startsWith('-')) {
      const nearest = nearestName(word, ['--essay', '--help']);
      throw new ArgumentError(`The option ${word} is not known${nearest ? `; ${nearest} is` : ''}.`);
    } else if (file !== undefined) {
      throw new ArgumentError(`One file at a time can be imported, and both ${file} and ${word} are named.`);
    } else file = word;
  }
  if (essay === undefined)
    throw new ArgumentError('The essay is missing; add --essay ID, such as --essay yen-carry.');
  if (!essayId.safeParse(essay).success) {
    throw new ArgumentError(
      `“${essay}” cannot be an essay’s id, which is small letters, digits and single hyphens, such as yen-carry.`,
    );
  }
  return { essay, ...(file === undefined ? {} : { file }) };
}
