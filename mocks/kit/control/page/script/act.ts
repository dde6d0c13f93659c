/** Carries out what buttons and forms say, tells what came of it, and shows the page as it is then. */
export const act = `
  const said = document.getElementById('said');

  function say(text, isBad) {
    said.textContent = text;
    said.classList.toggle('bad', isBad);
  }

  /** Fields that are empty are left out; 'options.seconds' stands within 'options'. */
  function bodyOf(form) {
    const body = JSON.parse(form.dataset.body ?? '{}');
    for (const { name, value, dataset } of form.elements) {
      if (name === '' || value.trim() === '') continue;
      const [first, second] = name.split('.');
      const told = dataset.number !== undefined && !Number.isNaN(Number(value)) ? Number(value) : value.trim();
      if (second === undefined) body[first] = told;
      else body[first] = { ...body[first], [second]: told };
    }
    return JSON.stringify(body);
  }

  async function carryOut({ method, path }, body, button) {
    const name = button.getAttribute('aria-label') ?? button.textContent;
    say('', false);
    button.disabled = true;
    try {
      const answer = await fetch('/__linecheck' + path, {
        method,
        headers: { 'X-Linecheck-Tenant': tenant, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
        body,
      });
      const text = await answer.text();
      const told = text.startsWith('{') ? JSON.parse(text) : {};
      button.disabled = false;
      button.focus();
      if (answer.ok) {
        await show();
        say('Done: ' + name + (typeof told.id === 'string' ? ', ' + told.id : ''), false);
      } else {
        say((told.error ?? 'It did not work') + '. ' + (told.hint ?? ''), true);
      }
    } catch {
      button.disabled = false;
      say('The simulator does not answer', true);
    }
  }

  document.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (button === null) return;
    if (button.dataset.path !== undefined) void carryOut(button.dataset, button.dataset.body, button);
    else if (button.id === 'refresh') void show().then(() => say('Shown as it is now', false), () => say('The simulator does not answer', true));
  });

  document.addEventListener('submit', (event) => {
    event.preventDefault();
    const form = event.target;
    void carryOut(form.dataset, bodyOf(form), event.submitter ?? form.querySelector('button'));
  });
`;
