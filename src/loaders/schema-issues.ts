import { z } from 'zod';
import { nearestName } from '../text/nearest.ts';

export type KeyPath = readonly (string | number)[];

export interface DescribedIssue {
  rule: string;
  message: string;
  remedy: string;
  path: KeyPath;
  /** the key at that path which is wrong, where it is the key and not the value */
  key?: string;
}

type Issue = z.core.$ZodIssue;

/** Says in sentences what a schema did not accept, with the valid keys where a key is unknown. */
export function describeIssues(issues: readonly Issue[], schema: z.ZodType): DescribedIssue[] {
  return issues.flatMap((issue) => describeIssue(issue, [], schema));
}

function describeIssue(issue: Issue, base: KeyPath, schema: z.ZodType): DescribedIssue[] {
  const path = [...base, ...issue.path.map((part) => (typeof part === 'number' ? part : String(part)))];
  const where = path.length > 0 ? `“${path.join('.')}”` : 'The file';
  if (issue.code === 'unrecognized_keys') {
    const known = listKeys(schema, path);
    return issue.keys.map((key) => {
      const nearest = nearestName(key, known);
      const list = known.length > 0 ? `The keys known here are ${known.join(', ')}.` : 'Delete it.';
      return {
        rule: 'key-is-known',
        message: `The key “${key}” is not known${path.length > 0 ? ` in “${path.join('.')}”` : ''}.`,
        remedy: nearest ? `Write “${nearest}”. ${list}` : list,
        path,
        key,
      };
    });
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    return likeliest(issue.errors).flatMap((inner) => describeIssue(inner, path, schema));
  }
  if (issue.code === 'invalid_key') {
    const key = String(path.at(-1));
    const why = issue.issues.map((inner) => inner.message).join('; ');
    return [
      {
        rule: 'key-is-known',
        message: `The key “${key}” cannot stand here.`,
        remedy: `Write another key: ${why}.`,
        path: path.slice(0, -1),
        key,
      },
    ];
  }
  if (issue.code === 'invalid_type' && issue.input === undefined && / undefined$/.test(issue.message)) {
    return [
      {
        rule: 'key-is-present',
        message: `${where} is missing.`,
        remedy: `Add the key “${path.at(-1)}” with ${article(issue.expected)}.`,
        path,
      },
    ];
  }
  if (issue.code === 'invalid_type') {
    return [
      {
        rule: 'value-fits-schema',
        message: `${where} must have ${article(issue.expected)}.`,
        remedy:
          issue.expected === 'string'
            ? 'Write the text there; numbers, true, false and null are text only in quotation marks.'
            : `Write ${article(issue.expected)} there.`,
        path,
      },
    ];
  }
  return [
    {
      rule: 'value-fits-schema',
      message: `${where} has a value that cannot stand there.`,
      remedy: `Change it: ${issue.message.slice(0, 1).toLowerCase()}${issue.message.slice(1)}.`,
      path,
    },
  ];
}

/** Of the alternatives of a union, the one that was probably meant: the one with least wrong. */
function likeliest(alternatives: readonly (readonly Issue[])[]): readonly Issue[] {
  const weigh = (issues: readonly Issue[]): number =>
    issues.reduce((sum, issue) => {
      if (issue.code === 'unrecognized_keys') return sum + 2 * issue.keys.length;
      return sum + (issue.path.length === 0 ? 10 : 1);
    }, 0);
  return alternatives.reduce((best, next) => (weigh(next) < weigh(best) ? next : best));
}

/** The keys that objects at a path may have, those of every alternative of a union together. */
function listKeys(schema: z.ZodType, path: KeyPath): string[] {
  let candidates = unwrap(schema);
  for (const part of path) candidates = candidates.flatMap((candidate) => unwrapChild(candidate, part));
  return [...new Set(candidates.flatMap((c) => (c instanceof z.ZodObject ? Object.keys(c.shape) : [])))];
}

function unwrapChild(schema: z.ZodType, part: string | number): z.ZodType[] {
  if (schema instanceof z.ZodObject) {
    const child: z.ZodType | undefined = schema.shape[part];
    return child ? unwrap(child) : [];
  }
  if (schema instanceof z.ZodArray) return unwrap(schema.element as z.ZodType);
  if (schema instanceof z.ZodRecord) return unwrap(schema.valueType as z.ZodType);
  return [];
}

function unwrap(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).flatMap(unwrap);
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodReadonly
  ) {
    return unwrap(schema.unwrap() as z.ZodType);
  }
  if (schema instanceof z.ZodPipe) return unwrap(schema.in as z.ZodType);
  return [schema];
}

function article(type: string): string {
  const words: Record<string, string> = {
    object: 'keys and values below it',
    array: 'a list below it',
    record: 'keys and values below it',
    string: 'text',
    int: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
  };
  return words[type] ?? type;
}
