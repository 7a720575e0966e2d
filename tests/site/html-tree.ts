import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

export const parseHtml = (html: string): Node => parse(html, { sourceCodeLocationInfo: true });

/** Every element below a node, in document order. */
export function listElements(node: Node): Element[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) =>
    'tagName' in child ? [child, ...listElements(child)] : listElements(child),
  );
}

export const attributeOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

export const hasClass = (element: Element, name: string): boolean =>
  (attributeOf(element, 'class') ?? '').split(/\s+/).includes(name);

/** The text of an element as written, without what stands in elements of the given names. */
export function textOf(node: Node, without: readonly string[] = []): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (!('childNodes' in node) || without.includes(node.nodeName)) return '';
  return node.childNodes.map((child) => textOf(child, without)).join('');
}

/** Text that is shown or read out, with its language and the line of the file it stands in. */
export interface ShownText {
  text: string;
  /** the element it stands in */
  tag: string;
  lang: string | undefined;
  line: number | undefined;
}

const readAttributes = [
  'title',
  'alt',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'placeholder',
];
const unshown = ['script', 'style', 'template', 'noscript'];

/** Every text of a page, and every attribute that a reader gets as text, with the language it is marked as. */
export function listShownTexts(node: Node, lang?: string): ShownText[] {
  if (node.nodeName === '#text') {
    const { value, sourceCodeLocation, parentNode } = node as DefaultTreeAdapterTypes.TextNode;
    const tag = parentNode?.nodeName ?? '';
    return value.trim() ? [{ text: value, tag, lang, line: sourceCodeLocation?.startLine }] : [];
  }
  if (!('childNodes' in node) || unshown.includes(node.nodeName)) return [];
  const own = 'tagName' in node ? (attributeOf(node, 'lang') ?? lang) : lang;
  const attributes = 'tagName' in node ? readAttributes.map((name) => attributeOf(node, name)) : [];
  const line = 'tagName' in node ? node.sourceCodeLocation?.startLine : undefined;
  return [
    ...attributes
      .filter((text) => text?.trim())
      .map((text) => ({ text: text as string, tag: node.nodeName, lang: own, line })),
    ...node.childNodes.flatMap((child) => listShownTexts(child, own)),
  ];
}
