/** Text made safe to stand between tags or in a quoted attribute of SVG or HTML. */
export const escapeText = (text: string): string => text.replace(/[&<>"]/g, (c) => entities[c] as string);

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
