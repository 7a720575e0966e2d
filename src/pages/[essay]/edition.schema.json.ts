import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { describePublicEdition } from '../../loaders/public-edition.ts';

export const getStaticPaths = (async () =>
  (await getCollection('editions')).map(({ id }) => ({ params: { essay: id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(describePublicEdition(), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8' },
  });
