/**
 * Listens to what is new as long as somebody looks: a page in the background would only hold one of the few connections
 * that a browser has for each server.
 */
export const live = `
  const tenant = document.body.dataset.tenant;
  const isLive = document.getElementById('live');
  const hold = document.getElementById('hold');
  let stream;

  async function show() {
    const answer = await fetch(location.href, { cache: 'no-store' });
    morph(document.querySelector('main'), parsed(await answer.text()).querySelector('main'));
    filter();
  }

  /** Hides requests without the text that somebody looks for. */
  function filter() {
    const wanted = (document.getElementById('filter')?.value ?? '').trim().toLowerCase();
    for (const row of document.querySelectorAll('[data-section="journal"] li')) {
      row.hidden = !row.textContent.toLowerCase().includes(wanted);
    }
  }

  function tell(text, name) {
    if (isLive.textContent !== text) isLive.textContent = text;
    isLive.className = name;
  }

  function listen() {
    stream?.close();
    stream = undefined;
    if (document.hidden || hold.getAttribute('aria-pressed') === 'true') return tell('Held still', 'quiet');
    stream = new EventSource('/__linecheck/events?tenant=' + encodeURIComponent(tenant));
    stream.addEventListener('open', () => tell('Live', 'good'));
    stream.addEventListener('error', () => {
      const isOver = stream?.readyState === EventSource.CLOSED;
      tell(isOver ? 'No live updates: the simulator refuses them' : 'Not connected, trying again', 'bad');
    });
    stream.addEventListener('section', ({ data }) => {
      const { name, html } = JSON.parse(data);
      const was = document.querySelector('[data-section="' + name + '"]');
      const is = parsed(html).querySelector('section');
      if (was !== null && is !== null) morph(was, is);
      filter();
      if (lost) {
        lost = false;
        void show().catch(() => {});
      }
    });
  }

  document.addEventListener('input', ({ target }) => target.id === 'filter' && filter());
  document.addEventListener('visibilitychange', listen);
  hold.addEventListener('click', () => {
    hold.setAttribute('aria-pressed', String(hold.getAttribute('aria-pressed') !== 'true'));
    listen();
  });
  listen();
`;
