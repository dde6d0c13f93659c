/**
 * Carries out what buttons say, tells what came of it, and shows the page as it is then. It makes no markup out of text:
 * the new page comes from where this one came from.
 */
export const script = `
(() => {
  'use strict';
  const said = document.getElementById('said');
  const tenant = document.body.dataset.tenant;

  function say(text, isBad) {
    said.textContent = text;
    said.classList.toggle('bad', isBad);
  }

  async function show() {
    const answer = await fetch(location.href, { cache: 'no-store' });
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const open = [...document.querySelectorAll('details[open]')].map((each) => each.id);
    const key = document.activeElement?.dataset?.key;
    document.querySelector('main').replaceWith(fresh.querySelector('main'));
    for (const id of open) document.getElementById(id)?.setAttribute('open', '');
    const buttons = [...document.querySelectorAll('button[data-key]')];
    if (key !== undefined) (buttons.find((each) => each.dataset.key === key) ?? document.querySelector('h1')).focus();
  }

  async function carryOut(button) {
    const { method, path, body } = button.dataset;
    const name = button.getAttribute('aria-label') ?? button.textContent;
    say('', false);
    button.disabled = true;
    try {
      const answer = await fetch('/__linecheck' + path, {
        method,
        headers: { 'X-Linecheck-Tenant': tenant, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
        body,
      });
      const text = answer.ok ? '' : await answer.text();
      button.disabled = false;
      button.focus();
      if (answer.ok) {
        await show();
        say('Done: ' + name, false);
      } else {
        const { error = 'It did not work', hint = '' } = text.startsWith('{') ? JSON.parse(text) : {};
        say(error + '. ' + hint, true);
      }
    } catch {
      button.disabled = false;
      say('The simulator does not answer', true);
    }
  }

  document.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (button === null) return;
    if (button.dataset.path !== undefined) void carryOut(button);
    else if (button.id === 'refresh') void show().then(() => say('Shown as it is now', false));
  });
})();
`;
