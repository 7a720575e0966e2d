import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { z } from 'zod';
import type { Located } from '../schemas/collected.ts';
import type { Problem } from '../schemas/problem.ts';
import { parseJson, parseYaml } from './parse-yaml.ts';
import { projectPath } from './project-path.ts';

export interface WhenMissing {
  severity: Problem['severity'];
  remedy: string;
}

/** The bytes of a file; undefined, and a problem in `problems`, where it is missing, unreadable or empty. */
export function readBytes(path: string, problems: Problem[], missing: WhenMissing): Buffer | undefined {
  const file = projectPath(path);
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const absent = (error as NodeJS.ErrnoException).code === 'ENOENT';
    problems.push({
      rule: 'file-is-present',
      ...missing,
      ...(!absent && { severity: 'error' }),
      file,
      message: absent
        ? `The file ${basename(path)} is missing.`
        : `The file cannot be read: ${(error as Error).message}.`,
    });
    return undefined;
  }
  if (bytes.length > 0) return bytes;
  problems.push({
    rule: 'file-has-content',
    ...missing,
    file,
    message: `The file ${basename(path)} is empty.`,
  });
  return undefined;
}

/** The text of a UTF-8 file, on the same terms. */
export function readText(path: string, problems: Problem[], missing: WhenMissing): string | undefined {
  const bytes = readBytes(path, problems, missing);
  if (!bytes) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    problems.push({
      rule: 'file-is-utf-8',
      severity: 'error',
      file: projectPath(path),
      message: `The file ${basename(path)} is not UTF-8.`,
      remedy: 'Save it again as UTF-8.',
    });
    return undefined;
  }
}

/** A YAML or JSON file in the shape of a schema, with the line of everything in it, on the same terms. */
export function readLocated<S extends z.ZodType>(
  path: string,
  schema: S,
  problems: Problem[],
  missing: WhenMissing,
): Located<z.output<S>> | undefined {
  const text = readText(path, problems, missing);
  if (text === undefined) return undefined;
  const file = projectPath(path);
  const parsed = path.endsWith('.json') ? parseJson(text, file, schema) : parseYaml(text, file, schema);
  problems.push(...parsed.problems);
  return parsed.value === undefined ? undefined : { file, text, value: parsed.value, lineOf: parsed.lineOf };
}
