/**
 * Pieces of a text that the analyser takes at once; joined they are the text. The analyser's time and
 * memory grow with the square of the longest stretch without 。 or 、 and, worse, of the longest stretch of one
 * script, so that a megabyte of letters would never end.
 */
export function cutForAnalysis(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  let sinceStop = 0;
  let sameScript = 0;
  let script = '';
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] as string;
    const next = scriptOf(letter);
    sameScript = next === script ? sameScript + 1 : 1;
    const goodPlace = next !== script && next !== 'hiragana';
    if ((sinceStop >= 200 && goodPlace) || sinceStop >= 400 || sameScript > 64) {
      pieces.push(text.slice(start, at));
      start = at;
      sinceStop = 0;
      sameScript = 1;
    }
    sinceStop = letter === '。' || letter === '、' ? 0 : sinceStop + 1;
    script = next;
  }
  if (start < text.length) pieces.push(text.slice(start));
  return pieces;
}

function scriptOf(letter: string): string {
  if (letter >= '\u3041' && letter <= '\u309F') return 'hiragana';
  if (letter >= '\u30A0' && letter <= '\u30FF') return 'katakana';
  if (letter >= '\u3400' && letter <= '\u9FFF') return 'kanji';
  return 'other';
}
