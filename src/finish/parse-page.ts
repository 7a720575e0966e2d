import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** What the finishing steps need to know of a built page. */
export interface ParsedPage {
  fontGroup: string;
  inlineScripts: string[];
  inlineStyles: string[];
  /** the text a reader can come to see, with its language and whether it is italic */
  texts: { text: string; language: string; italic: boolean }[];
}

/** Parses a page with the HTML standard's own algorithm. */
export function parsePage(html: string): ParsedPage {
  const page: ParsedPage = { fontGroup: 'site', inlineScripts: [], inlineStyles: [], texts: [] };
  walk(parse(html).childNodes, { language: '', italic: false, body: false });
  return page;

  function walk(nodes: Node[], context: { language: string; italic: boolean; body: boolean }): void {
    for (const node of nodes) {
      if ('tagName' in node) visit(node, context);
      else if ('value' in node && context.body) page.texts.push({ ...context, text: node.value });
    }
  }

  function visit(element: Element, context: { language: string; italic: boolean; body: boolean }): void {
    const attribute = (name: string) => element.attrs.find((a) => a.name === name)?.value;
    const text = () => element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
    if (element.tagName === 'script') {
      const type = attribute('type');
      if (attribute('src') === undefined && (!type || type === 'module')) page.inlineScripts.push(text());
      return;
    }
    if (element.tagName === 'style') {
      page.inlineStyles.push(text());
      page.fontGroup = attribute('data-fonts') ?? page.fontGroup;
      return;
    }
    const inner = {
      language: attribute('lang') ?? context.language,
      italic: context.italic || element.tagName === 'i' || element.tagName === 'em',
      body: context.body || element.tagName === 'body',
    };
    const later = attribute('data-missing');
    if (later) page.texts.push({ ...inner, text: later });
    walk(element.childNodes, inner);
  }
}
