import type { CollectedContent, CollectedEssay, Library } from '../schemas/collected.ts';
import type { Problem } from '../schemas/problem.ts';

/** A statement that must hold for each essay. Where a part that it needs is missing, it is not checked. */
export interface EssayRule {
  name: string;
  needs: readonly EssayPart[];
  check(essay: CollectedEssay, library: Library): Problem[];
}

/** A statement about what the essays share. */
export interface LibraryRule {
  name: string;
  check(content: CollectedContent): Problem[];
}

export type EssayPart = 'source' | 'settings' | 'segments' | 'translation' | 'ledger' | 'placement' | 'runs';

/** A problem before its rule has signed it; an error unless it says otherwise. */
export type Finding = Omit<Problem, 'rule' | 'severity'> & { severity?: Problem['severity'] };

/** Makes a rule of a function that gets the parts it needs for certain. */
export function defineRule<Part extends EssayPart>(
  name: string,
  needs: readonly Part[],
  check: (essay: CollectedEssay & Required<Pick<CollectedEssay, Part>>, library: Library) => Finding[],
): EssayRule {
  return {
    name,
    needs,
    check: (essay, library) =>
      hasParts(essay, needs) ? check(essay, library).map((finding) => signFinding(finding, name)) : [],
  };
}

/** Makes a rule about what the essays share. */
export const defineLibraryRule = (
  name: string,
  check: (content: CollectedContent) => Finding[],
): LibraryRule => ({
  name,
  check: (content) => check(content).map((finding) => signFinding(finding, name)),
});

/** Whether an essay has every part that a rule needs. */
export const hasParts = <Part extends EssayPart>(
  essay: CollectedEssay,
  parts: readonly Part[],
): essay is CollectedEssay & Required<Pick<CollectedEssay, Part>> =>
  parts.every((part) => essay[part] !== undefined);

/** How grave it is that something is not there yet: a draft may be unfinished. */
export const severityOfMissing = (essay: CollectedEssay): 'error' | 'unfinished' =>
  essay.draft ? 'unfinished' : 'error';

const signFinding = (finding: Finding, rule: string): Problem => ({ severity: 'error', ...finding, rule });
