/** Text -> bytes in the old Japanese encodings, for tests: tables made by decoding every pair of bytes. */
export function encodeJapanese(text: string, encoding: 'shift_jis' | 'euc-jp'): Uint8Array {
  const table = tableOf(encoding);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = table.get(character);
      if (!bytes) throw new Error(`${character} is not in ${encoding}.`);
      return bytes;
    }),
  );
}

export function encodeUtf16(text: string, encoding: 'utf-16le' | 'utf-16be'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++)
    view.setUint16(at * 2, text.charCodeAt(at), encoding === 'utf-16le');
  return bytes;
}

/** Characters that both old encodings have, kana and kanji by level. */
export function listJapaneseCharacters(): { kana: string[]; daily: string[]; rare: string[] } {
  const shiftJis = tableOf('shift_jis');
  const rows = (from: number, to: number): string[] => {
    const characters: string[] = [];
    for (const [character, [first = 0]] of tableOf('euc-jp')) {
      if (first >= 0xa0 + from && first <= 0xa0 + to && shiftJis.has(character)) characters.push(character);
    }
    return characters;
  };
  return { kana: rows(4, 5), daily: rows(16, 47), rare: rows(48, 84) };
}

const tables = new Map<string, Map<string, number[]>>();

function tableOf(encoding: string): Map<string, number[]> {
  let table = tables.get(encoding);
  if (table) return table;
  table = new Map();
  const decoder = new TextDecoder(encoding, { fatal: true });
  const add = (bytes: number[]): void => {
    try {
      const text = decoder.decode(Uint8Array.from(bytes));
      if ([...text].length === 1 && !table?.has(text)) table?.set(text, bytes);
    } catch {
      // these bytes are no character
    }
  };
  for (let first = 0; first < 0x80; first++) add([first]);
  for (let first = 0x80; first < 0x100; first++) {
    add([first]);
    for (let second = 0x40; second < 0x100; second++) add([first, second]);
  }
  tables.set(encoding, table);
  return table;
}
