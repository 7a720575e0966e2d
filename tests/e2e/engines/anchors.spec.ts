import { anchors, essayPages, views } from '../essay-under-test.ts';
import { expect, test } from '../reader-test.ts';

for (const address of essayPages) {
  for (const view of views) {
    test(`every anchor of ${address} leads to its text in the view ${view}`, async ({ reader }) => {
      await reader.goto(`${address}?view=${view}`);
      const lost = await reader.evaluate(async (ids) => {
        const findings: string[] = [];
        for (const id of ids) {
          location.hash = `#${id}`;
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          const target = document.getElementById(id);
          const both = [target, ...document.querySelectorAll(`[data-s~="${id}"]`)];
          const shown = both.find((element) => element && element.getClientRects().length > 0);
          const top = shown?.getClientRects()[0]?.top ?? Number.NaN;
          const isAtEnd = Math.ceil(scrollY + innerHeight) >= document.documentElement.scrollHeight;
          const bar = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
          const isNearTop = top >= bar && top < innerHeight * 0.4;
          if (!isNearTop && !(isAtEnd && top >= bar && top < innerHeight)) findings.push(`${id} at ${top}`);
        }
        return findings;
      }, anchors);
      expect(lost).toEqual([]);
    });
  }
}

test('an anchor in the address leads to its text when the page is opened', async ({ reader }) => {
  const last = anchors[Math.floor(anchors.length * 0.8)] as string;
  for (const view of views) {
    await reader.goto('404.html');
    await reader.goto(`${essayPages[0]}?view=${view}#${last}`);
    await reader.waitFor((id) => {
      const both = [document.getElementById(id), ...document.querySelectorAll(`[data-s~="${id}"]`)];
      const shown = both.find((element) => element && element.getClientRects().length > 0);
      const top = shown?.getClientRects()[0]?.top ?? -1;
      return top >= 0 && top < innerHeight * 0.4;
    }, last);
  }
});

for (const address of essayPages) {
  test(`an anchor that does not exist is said so once on ${address}, and the page stays at its top`, async ({
    reader,
  }) => {
    await reader.goto(`${address}#p9999`);
    await reader.waitFor(() => document.querySelector('[role=status]')?.textContent !== '');
    const said = await reader.evaluate(() => ({
      texts: [...document.querySelectorAll('[role=status]')].map((status) => status.textContent),
      scrolled: scrollY,
    }));
    expect(said).toEqual({ texts: [expect.stringContaining('p9999')], scrolled: 0 });
    await reader.evaluate((id) => {
      location.hash = `#${id}`;
    }, anchors[0]);
    await reader.waitFor(() => document.querySelector('[role=status]')?.textContent === '');
  });
}

test('what cannot be an anchor does no harm', async ({ reader }) => {
  for (const fragment of ['%', '%E3%81', '<b>x</b>', '"]', 'p1..p3', '#', 'constructor']) {
    await reader.goto('404.html');
    await reader.goto(`${essayPages[0]}#${fragment}`);
  }
  expect(reader.errors()).toEqual([]);
});
