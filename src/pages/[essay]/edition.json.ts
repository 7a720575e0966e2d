import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { toPublicEdition } from '../../loaders/public-edition.ts';
import type { Edition } from '../../schemas/edition.ts';

export const getStaticPaths = (async () =>
  (await getCollection('editions')).map(({ id, data }) => ({
    params: { essay: id },
    props: { edition: data },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ edition: Edition }> = ({ props }) =>
  new Response(`${JSON.stringify(toPublicEdition(props.edition), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
