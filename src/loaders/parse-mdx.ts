import { mdxToMdast } from 'satteri';
import type { PlacedAttribute, PlacedTag, PlacedText, Placement } from '../schemas/placement.ts';
import type { Problem } from '../schemas/problem.ts';

/**
 * Reads an `essay.mdx` into the tags, code and prose in it, without running anything. This is the parser that
 * the build itself uses; no other file imports it.
 */
export function parseMdx(text: string, file: string): { value: Placement | undefined; problems: Problem[] } {
  let root: MdxNode;
  try {
    root = mdxToMdast(text) as MdxNode;
  } catch (error) {
    return { value: undefined, problems: [describeFailure(error as Error, file)] };
  }
  const placement: Placement = { file, tags: [], code: [], prose: [] };
  for (const block of root.children ?? []) {
    const prose = collectNode(block, placement, false);
    if (prose) placement.prose.push(prose);
  }
  return { value: placement, problems: [] };
}

interface MdxNode {
  type: string;
  position?: { start: { line: number; column: number } } | undefined;
  value?: unknown;
  name?: string | null;
  alt?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: MdxNode[];
}

const codeTypes = new Set(['mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression', 'yaml', 'toml']);
const printedTypes = new Set([
  'text',
  'inlineCode',
  'code',
  'html',
  'image',
  'imageReference',
  'thematicBreak',
]);
const isComment = (code: string): boolean => code.replaceAll(/\/\*[\s\S]*?\*\//g, '').trim() === '';

/** Enters what is at and below a node into the placement; returns the first prose outside a Commentary. */
function collectNode(node: MdxNode, placement: Placement, inCommentary: boolean): PlacedText | undefined {
  const { type } = node;
  if (codeTypes.has(type)) {
    const spot = placeText(node);
    const isExpression = type === 'mdxFlowExpression' || type === 'mdxTextExpression';
    if (!isExpression || !isComment(spot.text)) placement.code.push(spot);
    return undefined;
  }
  const isTag = type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement';
  if (isTag) placement.tags.push(placeTag(node));
  const covered = inCommentary || (isTag && node.name === 'Commentary');
  let prose: PlacedText | undefined;
  if (!covered && printedTypes.has(type)) {
    const spot = placeText(node);
    if (type !== 'text' || spot.text !== '') prose = spot;
  }
  for (const child of node.children ?? []) {
    const found = collectNode(child, placement, covered);
    prose ??= found;
  }
  return prose;
}

function placeText(node: MdxNode): PlacedText {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { text: typeof node.value === 'string' ? node.value.trim() : (node.alt ?? ''), line, column };
}

function placeTag(node: MdxNode): PlacedTag {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { name: node.name ?? null, attributes: (node.attributes ?? []).map(placeAttribute), line, column };
}

function placeAttribute(attribute: { type: string; name?: string; value?: unknown }): PlacedAttribute {
  if (attribute.type !== 'mdxJsxAttribute') return { name: null, value: undefined };
  const { name = null, value } = attribute;
  if (value === null || value === undefined) return { name, value: '' };
  return { name, value: typeof value === 'string' ? value : undefined };
}

/** The parser's own messages begin with `line:column: `. */
function describeFailure(error: Error, file: string): Problem {
  const [, line, column, reason] = /^(\d+):(\d+): ([^(]*)/.exec(error.message) ?? [];
  return {
    rule: 'mdx-is-parsable',
    severity: 'error',
    file,
    line: Number(line ?? 1),
    column: Number(column ?? 1),
    message: `This is not well-formed MDX: ${(reason ?? error.message).trim()}.`,
    remedy:
      'Mend the tag that begins here. In text, write \\< for a less-than sign and \\{ for a brace; a comment is {/* … */}.',
  };
}
