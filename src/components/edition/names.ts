/** The components that an `essay.mdx` may use. The page and the check share this list. */
export const componentNames = ['Passage', 'Commentary'] as const;
export type ComponentName = (typeof componentNames)[number];

export const isComponentName = (name: string): name is ComponentName =>
  (componentNames as readonly string[]).includes(name);
