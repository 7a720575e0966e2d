const pairs = ['「」', '『』', '（）', '()', '［］', '[]', '【】', '〈〉', '《》', '“”', '〔〕'] as const;
const openerOf = new Map<string, string>(pairs.map(([open, close]) => [close as string, open as string]));

/**
 * For each code unit of a text, whether it stands inside of brackets (1) or not (0). A bracket without its
 * partner is an ordinary character, so that one missing 」 cannot swallow the rest.
 */
export function markBracketed(text: string): Uint8Array {
  const steps = new Int8Array(text.length + 1);
  const open: { bracket: string; at: number }[] = [];
  const waiting = new Map<string, number>();
  for (const { 0: bracket, index } of text.matchAll(/[「」『』（）()［］[\]【】〈〉《》“”〔〕]/g)) {
    const opener = openerOf.get(bracket);
    if (opener === undefined) {
      open.push({ bracket, at: index });
      waiting.set(bracket, (waiting.get(bracket) ?? 0) + 1);
      continue;
    }
    if (!waiting.get(opener)) continue;
    // Whatever was opened in between and is still open has no partner.
    for (let last = open.pop(); last; last = open.pop()) {
      waiting.set(last.bracket, (waiting.get(last.bracket) as number) - 1);
      if (last.bracket !== opener) continue;
      (steps[last.at] as number)++;
      (steps[index] as number)--;
      break;
    }
  }
  const inside = new Uint8Array(text.length);
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    depth += steps[at] as number;
    inside[at] = depth > 0 ? 1 : 0;
  }
  return inside;
}
