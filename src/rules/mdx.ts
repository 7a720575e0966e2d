import { componentNames, isComponentName } from '../components/edition/names.ts';
import type { PlacedText } from '../schemas/placement.ts';
import { nearestName } from '../text/nearest.ts';
import { defineRule } from './rule.ts';

const list = componentNames.map((name) => `<${name}>`).join(', ');

export const componentIsKnown = defineRule(
  'component-is-known',
  ['placement'],
  ({ placement: { file, tags } }) =>
    tags.flatMap(({ name, line, column }) => {
      if (name !== null && isComponentName(name)) return [];
      const nearest = name === null ? undefined : nearestName(name, componentNames);
      return [
        {
          file,
          line,
          column,
          message: `There is no component <${name ?? ''}>.`,
          remedy: `${nearest ? `Write <${nearest}>. ` : ''}An essay.mdx may use ${list}; within a Commentary, Markdown does the rest.`,
        },
      ];
    }),
);

/** An essay is data: nothing in its folder is run. */
export const mdxIsData = defineRule('mdx-is-data', ['placement'], ({ placement: { file, code, tags } }) => [
  ...code.map(({ text, line, column }) => ({
    file,
    line,
    column,
    message: `This is code, and an essay.mdx is only data: ${shorten(text)}`,
    remedy: 'Delete it. In text, write \\{ for a brace; a comment is {/* … */}.',
  })),
  ...tags.flatMap(({ name, attributes, line, column }) =>
    attributes
      .filter(({ value }) => value === undefined)
      .map((attribute) => ({
        file,
        line,
        column,
        message: `${attribute.name ? `The attribute ${attribute.name}` : 'A spread attribute'} of <${name ?? ''}> is code, and an essay.mdx is only data.`,
        remedy: `Write its value as text, such as ${attribute.name ?? 'id'}="p1".`,
      })),
  ),
]);

export const proseIsCommentary = defineRule(
  'prose-is-commentary',
  ['placement'],
  ({ placement: { file, prose } }) =>
    prose.map((spot: PlacedText) => ({
      file,
      line: spot.line,
      column: spot.column,
      message: `Words stand here outside a Commentary, so that readers would take them for the essay’s: ${shorten(spot.text)}`,
      remedy:
        'Put them between <Commentary> and </Commentary>, or delete them; the essay’s own text comes from segments.json.',
    })),
);

const shorten = (text: string): string => {
  const [line = ''] = text.split('\n', 1);
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
};
