import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { essayId } from '../schemas/anchor.ts';
import type { CollectedEssay, SourceFile } from '../schemas/collected.ts';
import { editionSettings } from '../schemas/edition-settings.ts';
import { ledgerFile } from '../schemas/ledger.ts';
import { ContentError, type Problem } from '../schemas/problem.ts';
import { segmentsFile } from '../schemas/segments.ts';
import { translationFile } from '../schemas/translation.ts';
import { decodeSource } from '../text/decode/decode.ts';
import { parseMdx } from './parse-mdx.ts';
import { projectPath } from './project-path.ts';
import { readBytes, readLocated, readText } from './read-content-file.ts';

/** Reads the folder of every essay under a content root; what is missing or broken goes to `problems`. */
export function collectEssays(root: string, problems: Problem[]): CollectedEssay[] {
  const folder = join(root, 'essays');
  const ids = listFolders(folder);
  if (ids.length === 0) {
    problems.push({
      rule: 'content-has-an-essay',
      severity: 'error',
      file: projectPath(folder),
      message: 'There is no essay in this folder.',
      remedy: 'Import one with npm run import -- FILE --essay ID.',
    });
  }
  return ids.flatMap((id) => {
    const valid = essayId.safeParse(id);
    if (valid.success) return [collectEssay(join(folder, id), id, problems)];
    problems.push({
      rule: 'essay-id-is-valid',
      severity: 'error',
      file: projectPath(join(folder, id)),
      id,
      message: `The folder name “${id}” cannot be part of an address.`,
      remedy: 'Rename it: an essay id is small letters, digits and single hyphens, such as yen-carry.',
    });
    return [];
  });
}

function collectEssay(folder: string, id: string, problems: Problem[]): CollectedEssay {
  const importAgain = `Run npm run import -- --essay ${id}, or restore it from its last version.`;
  const restore = {
    severity: 'error',
    remedy: 'Restore it as it was received; nothing else can replace it.',
  } as const;
  const remake = { severity: 'error', remedy: importAgain } as const;
  const settings = readLocated(join(folder, 'edition.yaml'), editionSettings, problems, remake);
  const draft = settings?.value.draft ?? false;
  const write = { severity: draft ? 'unfinished' : 'error', remedy: importAgain } as const;
  const ledger = join(folder, 'anchors.json');
  const mdx = join(folder, 'essay.mdx');
  const placed = readText(mdx, problems, write);
  const placement = placed === undefined ? undefined : parseMdx(placed, projectPath(mdx));
  problems.push(...(placement?.problems ?? []));
  return {
    id,
    folder: projectPath(folder),
    draft,
    source: readSource(join(folder, 'source.ja.txt'), problems, restore),
    settings,
    segments: readLocated(join(folder, 'segments.json'), segmentsFile, problems, remake),
    translation: readLocated(join(folder, 'en.yaml'), translationFile, problems, write),
    // whether it must be there is for the rule anchor-is-recorded to say
    ledger: existsSync(ledger) ? readLocated(ledger, ledgerFile, problems, remake) : undefined,
    placement: placement?.value,
  };
}

function readSource(
  path: string,
  problems: Problem[],
  missing: Parameters<typeof readBytes>[2],
): SourceFile | undefined {
  const bytes = readBytes(path, problems, missing);
  if (!bytes) return undefined;
  const file = projectPath(path);
  try {
    const { text } = decodeSource(bytes, file);
    return { file, sha256: createHash('sha256').update(bytes).digest('hex'), text };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}

const listFolders = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
        .map((entry) => entry.name)
        .sort()
    : [];
