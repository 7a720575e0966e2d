/**
 * Pieces of a text that the analyser takes at once; joined they are the text. It cuts after 。 and 、 by itself, but its
 * time and memory grow with the square of a longer stretch, most of all of one script, so that a megabyte of letters
 * would never end. Such a stretch is cut where words are unlikely to be.
 */
export function cutForAnalysis(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  let sameScript = 0;
  let script = '';
  for (let at = 0; at < text.length; at++) {
    const next = scriptOf(text[at] as string);
    sameScript = next === script ? sameScript + 1 : 1;
    const length = at - start;
    const isStop = text[at - 1] === '。' || text[at - 1] === '、';
    const isGoodPlace = next !== script && next !== 'hiragana';
    if (isStop || (length >= 200 && isGoodPlace) || length >= 400 || sameScript > 64) {
      if (length > 0) pieces.push(text.slice(start, at));
      start = at;
      sameScript = 1;
    }
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
