/** What an `essay.mdx` says, read without running it: made by `loaders/parse-mdx.ts`. Lines and columns count from 1. */
export interface Placement {
  file: string;
  /** every tag, in the order of the file */
  tags: PlacedTag[];
  /** imports, exports, front matter and expressions other than comments */
  code: PlacedText[];
  /** the beginning of each block of text that stands outside a Commentary */
  prose: PlacedText[];
}

export interface PlacedTag {
  /** null for a fragment, <>…</> */
  name: string | null;
  attributes: PlacedAttribute[];
  line: number;
  column: number;
}

export interface PlacedAttribute {
  /** null for {...spread} */
  name: string | null;
  /** undefined where it is an expression; empty where only the name is written */
  value: string | undefined;
}

export interface PlacedText {
  text: string;
  line: number;
  column: number;
}
