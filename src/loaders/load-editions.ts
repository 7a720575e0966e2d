import { type CheckResult, checkContent } from '../rules/check-content.ts';
import type { CollectedContent } from '../schemas/collected.ts';
import type { Edition } from '../schemas/edition.ts';
import { collectContent } from './collect-content.ts';
import { contentRoot } from './content-root.ts';
import { joinEdition } from './join.ts';

export interface LoadedEditions extends CheckResult {
  content: CollectedContent;
  /** drafts too; an essay whose files could not be read is absent */
  editions: Edition[];
}

/**
 * Reads all content under `root`, holds every rule to it and joins it. Problems are returned, not thrown: whoever
 * calls decides what to do about them.
 */
export async function loadEditions(root = contentRoot()): Promise<LoadedEditions> {
  const content = await collectContent(root);
  const editions = content.essays.flatMap((essay) => joinEdition(essay, content.library) ?? []);
  return { ...checkContent(content), content, editions };
}
