/**
 * Moves each reading from the text of `rt` into an attribute that CSS prints (`rt::before`). With a real `rt`,
 * find-in-page, text-fragment links and copying stumble over readings in Chromium; without script it stays as it is.
 * Marks readings that repeat an earlier one, for 「初出のみ」.
 */
export function moveReadings(): void {
  const seen = new Set<string>();
  for (const mark of document.querySelectorAll('rp')) mark.remove();
  for (const rt of document.querySelectorAll('rt')) {
    const reading = rt.textContent;
    rt.textContent = '';
    rt.dataset['rt'] = reading;
    const word = `${rt.parentElement?.textContent}|${reading}`;
    if (seen.has(word)) rt.className = 'r';
    seen.add(word);
  }
}
