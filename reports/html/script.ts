/**
 * What the page can do beyond reading, allowed by its hash in the policy. It makes no markup out of text, and everything
 * is there without it.
 */
export const script = `
(() => {
  'use strict';
  const search = document.getElementById('filter');
  const form = search.querySelector('form');
  const shown = document.getElementById('shown');
  const items = [...document.querySelectorAll('[data-verdict]')];
  const groups = [...document.querySelectorAll('[data-group]')];
  const lists = [...document.querySelectorAll('details.group-list')];
  const words = new Map();

  const textOf = (item) => {
    if (!words.has(item)) words.set(item, item.textContent.toLowerCase());
    return words.get(item);
  };

  function filter() {
    const verdicts = [...form.querySelectorAll('input:checked')].map((box) => box.value);
    const area = form.elements.area.value;
    const word = form.elements.word.value.trim().toLowerCase();
    let count = 0;
    for (const item of items) {
      const fits =
        (verdicts.length === 0 || verdicts.includes(item.dataset.verdict)) &&
        (area === '' || item.dataset.area === area) &&
        (word === '' || textOf(item).includes(word));
      item.hidden = !fits;
      if (fits) count += 1;
    }
    for (const group of groups) group.hidden = group.querySelector('[data-verdict]:not([hidden])') === null;
    const narrowed = verdicts.length > 0 || area !== '' || word !== '';
    for (const list of lists) list.open = narrowed;
    shown.textContent = narrowed
      ? 'Showing ' + count + ' of ' + items.length + ' rules'
      : 'Showing all ' + items.length + ' rules';
  }

  /** A link may lead into something that is closed or filtered out. */
  function reveal() {
    const target = document.getElementById(location.hash.slice(1));
    if (target === null) return;
    if (target.closest('[hidden]') !== null) {
      form.reset();
      filter();
    }
    for (let at = target; at !== null; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
    target.scrollIntoView();
  }

  async function copy(text, pre) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const range = document.createRange();
      range.selectNodeContents(pre);
      const selection = getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
      return document.execCommand('copy');
    }
  }

  for (const pre of document.querySelectorAll('pre[data-copy]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.setAttribute('aria-label', 'Copy the ' + pre.dataset.copy);
    const said = document.createElement('span');
    said.className = 'said';
    said.setAttribute('role', 'status');
    button.addEventListener('click', async () => {
      said.textContent = (await copy(pre.textContent.trim(), pre)) ? 'Copied' : 'Selected: copy it with your keyboard';
      setTimeout(() => { said.textContent = ''; }, 4000);
    });
    pre.before(button, said);
  }

  if (items.length > 0) {
    search.hidden = false;
    form.addEventListener('input', filter);
    form.addEventListener('reset', () => setTimeout(filter));
    form.addEventListener('submit', (event) => event.preventDefault());
    filter();
  }
  addEventListener('hashchange', reveal);
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link !== null && link.getAttribute('href') === location.hash) reveal();
  });
  addEventListener('beforeprint', () => { for (const list of lists) list.open = true; });
  if (location.hash !== '') reveal();
})();
`;
