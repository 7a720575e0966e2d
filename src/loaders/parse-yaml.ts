import { type Document, isMap, isNode, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Problem } from '../schemas/problem.ts';
import { describeIssues, type KeyPath } from './schema-issues.ts';

export interface Place {
  line: number;
  column: number;
}

export interface Parsed<T> {
  /** undefined where there is any problem; of a record, the entries that have none */
  value: T | undefined;
  problems: Problem[];
  /** line of the value at a path, such as `['emendations', 0, 'source']`; of its nearest parent where it is absent */
  lineOf(path: KeyPath): number | undefined;
  /** the same with its column */
  placeOf(path: KeyPath): Place | undefined;
}

/**
 * Reads YAML (and JSON, which is YAML) into the shape of a schema. Every problem is returned with line and
 * column: syntax, keys written twice, and what the schema does not allow. `file` is the name they carry.
 */
export function parseYaml<S extends z.ZodType>(text: string, file: string, schema: S): Parsed<z.output<S>> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, stringKeys: true });
  const placeOf = (path: KeyPath): Place | undefined => findPlace(document, counter, path);
  const lineOf = (path: KeyPath): number | undefined => placeOf(path)?.line;
  const broken = [...document.errors, ...document.warnings].map((error): Problem => {
    const { line, col } = counter.linePos(error.pos[0]);
    const repeated = error.code === 'DUPLICATE_KEY';
    return {
      rule: repeated ? 'key-is-unique' : 'file-is-well-formed',
      severity: 'error',
      file,
      line,
      column: col,
      message: repeated
        ? `The key ${quoteKeyAt(text, error.pos[0])} is written twice in the same place.`
        : `This is not well-formed ${file.endsWith('.json') ? 'JSON' : 'YAML'}: ${lowerFirst(error.message)}`,
      remedy: repeated
        ? 'Keep one of the two and delete the other.'
        : 'Mend the line named here; text with : # { [ * & ! | > % @ or quotation marks in it must stand in quotation marks.',
    };
  });
  if (broken.length > 0) return { value: undefined, problems: broken, lineOf, placeOf };

  let data: unknown;
  try {
    data = document.toJS();
  } catch (error) {
    const message = `This file refers to itself too often: ${(error as Error).message}`;
    const remedy = 'Write the values out instead of using & and *.';
    const problem: Problem = {
      rule: 'file-is-well-formed',
      severity: 'error',
      file,
      line: 1,
      message,
      remedy,
    };
    return { value: undefined, problems: [problem], lineOf, placeOf };
  }
  // A file whose every line is still a comment, as the scaffold of a translation, is a record without entries.
  if (data === null && schema instanceof z.ZodRecord) data = {};

  const result = schema.safeParse(data);
  if (result.success) return { value: result.data, problems: [], lineOf, placeOf };
  const problems = describeIssues(result.error.issues, schema).map(({ path, key, ...problem }): Problem => {
    const place =
      (key === undefined ? undefined : findKey(document, counter, [...path, key])) ?? placeOf(path);
    return { ...problem, severity: 'error', file, line: place?.line ?? 1, column: place?.column ?? 1 };
  });
  return { value: readRest(data, result.error.issues, schema), problems, lineOf, placeOf };
}

/** A record's other entries, so that one wrong key does not hide what is to be said of the rest. */
function readRest<S extends z.ZodType>(
  data: unknown,
  issues: readonly { path: readonly PropertyKey[] }[],
  schema: S,
): z.output<S> | undefined {
  if (!(schema instanceof z.ZodRecord) || typeof data !== 'object' || data === null) return undefined;
  const wrong = new Set(issues.map(({ path }) => path[0]));
  const rest = Object.entries(data).filter(([key]) => !wrong.has(key));
  return schema.safeParse(Object.fromEntries(rest)).data as z.output<S> | undefined;
}

/**
 * Reads JSON that a command has written and that may be large. Only where it does not fit is it read again
 * with line numbers.
 */
export function parseJson<S extends z.ZodType>(text: string, file: string, schema: S): Parsed<z.output<S>> {
  try {
    const result = schema.safeParse(JSON.parse(text));
    if (result.success) {
      let slow: Parsed<z.output<S>> | undefined;
      const placeOf = (path: KeyPath): Place | undefined => {
        slow ??= parseYaml(text, file, schema);
        return slow.placeOf(path);
      };
      return { value: result.data, problems: [], placeOf, lineOf: (path) => placeOf(path)?.line };
    }
  } catch {
    // not JSON: the slow way says where
  }
  return parseYaml(text, file, schema);
}

function findPlace(document: Document, counter: LineCounter, path: KeyPath): Place | undefined {
  for (let length = path.length; length > 0; length--) {
    const part = path.slice(0, length);
    const key = findKey(document, counter, part);
    if (key) return key;
    const node = document.getIn(part, true);
    if (isNode(node) && node.range) return place(counter, node);
  }
  return isNode(document.contents) && document.contents.range ? place(counter, document.contents) : undefined;
}

/** Where the key itself stands, which is the line a person looks for. */
function findKey(document: Document, counter: LineCounter, path: KeyPath): Place | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  const name = String(path.at(-1));
  const pair = parent.items.find(
    (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === name,
  );
  return pair && isScalar(pair.key) && pair.key.range ? place(counter, pair.key) : undefined;
}

function place(counter: LineCounter, node: Node): Place {
  const { line, col } = counter.linePos(node.range?.[0] ?? 0);
  return { line, column: col };
}

function quoteKeyAt(text: string, offset: number): string {
  const line = text.slice(offset, offset + 80).split(/[:\n]/, 1)[0] ?? '';
  return `“${line.trim().replace(/^["']|["']$/g, '')}”`;
}

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);
