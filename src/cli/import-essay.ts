import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { z } from 'zod';
import { contentRoot } from '../loaders/content-root.ts';
import { type Parsed, parseJson, parseYaml } from '../loaders/parse-yaml.ts';
import { editionSettings } from '../schemas/edition-settings.ts';
import { ledgerFile } from '../schemas/ledger.ts';
import { ContentError, type Problem } from '../schemas/problem.ts';
import { segmentsFile } from '../schemas/segments.ts';
import { checkSourceSize } from '../text/decode/decode.ts';
import { formatSegments } from '../text/import/format-segments.ts';
import { type ImportResult, importSource } from '../text/import/import-source.ts';
import { scaffoldEssay, scaffoldTranslation } from '../text/import/scaffold.ts';
import { scaffoldSettings } from '../text/import/scaffold-settings.ts';
import { ArgumentError, type ImportArguments } from './import-arguments.ts';
import { writeTogether } from './write-together.ts';

export interface ImportedEssay extends ImportResult {
  /** as people see it, relative to where they are */
  folder: string;
  /** names of the files written; what was already as it should be is not */
  written: string[];
  /** of the source, and of the source that edition.yaml knows, with its line there */
  sha256: string;
  settingsSha256?: { value: string; line: number | undefined };
  /** en.yaml and essay.mdx as a person has them, before this import */
  translation?: string;
  essay?: string;
}

/** Makes or updates an essay's folder. Nothing is written before everything is known to be right. */
export function importEssay({ essay, file }: ImportArguments, today: string): ImportedEssay {
  const folder = join(contentRoot(), 'essays', essay);
  const shown = (name: string): string => showPath(join(folder, name));
  const read = (name: string): string | undefined =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : undefined;
  const bytes = readSource(file ?? join(folder, 'source.ja.txt'), file === undefined ? essay : undefined);
  const sha256 = createHash('sha256').update(bytes).digest('hex');

  const problems: Problem[] = [];
  const open = <S extends z.ZodType>(
    name: string,
    parse: typeof parseYaml,
    schema: S,
  ): Parsed<z.output<S>> | undefined => {
    const text = read(name);
    const parsed = text === undefined ? undefined : parse(text, shown(name), schema);
    problems.push(...(parsed?.problems ?? []));
    return parsed;
  };
  const settings = open('edition.yaml', parseYaml, editionSettings);
  const previous = open('segments.json', parseJson, segmentsFile)?.value;
  const ledger = open('anchors.json', parseJson, ledgerFile)?.value;
  if (problems.length > 0) throw new ContentError(problems);

  const translation = read('en.yaml');
  const placement = read('essay.mdx');
  const result = importSource({
    ...{ essay, bytes, sha256 },
    sourceFile: file ?? shown('source.ja.txt'),
    settingsFile: shown('edition.yaml'),
    ...(settings?.value ? { settings: settings.value, lineOf: settings.lineOf } : {}),
    ...(previous ? { previous } : {}),
    usedIds: [
      ...(ledger?.anchors.map(({ id }) => id) ?? []),
      ...(settings?.value?.retired.flatMap(({ id, heir }) => (heir ? [id, heir] : [id])) ?? []),
    ],
  });

  const { passages } = result.segments;
  const files = new Map<string, string | Uint8Array>();
  files.set('source.ja.txt', bytes);
  files.set('segments.json', formatSegments(result.segments));
  if (result.proposals) files.set('edition.yaml', scaffoldSettings(result.proposals, sha256, today));
  if (translation === undefined) files.set('en.yaml', scaffoldTranslation(passages));
  if (placement === undefined) files.set('essay.mdx', scaffoldEssay(passages));
  for (const [name, data] of files) if (isWritten(join(folder, name), data)) files.delete(name);
  writeTogether(folder, files);

  return {
    ...result,
    folder: showPath(folder),
    written: [...files.keys()],
    sha256,
    ...(settings?.value
      ? {
          settingsSha256: {
            value: settings.value.source.sha256,
            line: settings.lineOf(['source', 'sha256']),
          },
        }
      : {}),
    ...(translation === undefined ? {} : { translation }),
    ...(placement === undefined ? {} : { essay: placement }),
  };
}

/** Bytes of a file; npm changes into the project, so a name may also count from where npm was called. */
function readSource(name: string, ownEssay: string | undefined): Uint8Array {
  const { INIT_CWD } = process.env;
  const path = [resolve(name), resolve(INIT_CWD ?? '.', name)].find((candidate) => existsSync(candidate));
  if (path === undefined) {
    throw new ArgumentError(
      ownEssay === undefined
        ? `There is no file ${name}.`
        : `There is no ${showPath(name)} to divide again; name the file to import, as in npm run import -- FILE --essay ${ownEssay}.`,
    );
  }
  const stat = statSync(path);
  if (!stat.isFile()) throw new ArgumentError(`${name} is not a file.`);
  checkSourceSize(stat.size, name);
  return readFileSync(path);
}

function isWritten(path: string, data: string | Uint8Array): boolean {
  return existsSync(path) && readFileSync(path).equals(Buffer.from(data));
}

const showPath = (path: string): string => {
  const short = relative(resolve(import.meta.dirname, '../..'), resolve(path));
  return (short.startsWith('..') ? resolve(path) : short).split(sep).join('/');
};
