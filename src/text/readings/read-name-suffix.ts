import type { Token } from './tokenise.ts';

/** 家 after a person's name is け (徳川家), which the analyser reads as か (投資家). Undefined for every other word. */
export function readNameSuffix(token: Token, before: Token | undefined): string | undefined {
  const afterName = before?.posDetail.startsWith('固有名詞,人名') ?? false;
  return afterName && token.surface === '家' && token.posDetail.startsWith('接尾') ? 'け' : undefined;
}
