/**
 * Makes a part of the page what it is to be by changing what differs, in place: whatever has the focus, is open, is
 * scrolled or selected stays so. Items are known by their ids; one that is only named keeps what it has.
 */
export const morph = `
  /** Rows that were only named and were not there: then the whole page is fetched. */
  let lost = false;

  function morph(was, is) {
    if (was.nodeName !== is.nodeName) return void was.replaceWith(is);
    if (was.nodeType !== 1) {
      if (was.data !== is.data) was.data = is.data;
      return;
    }
    for (const { name, value } of is.attributes) if (was.getAttribute(name) !== value) was.setAttribute(name, value);
    for (const { name } of [...was.attributes]) {
      const isOwn = (name === 'open' && was.nodeName === 'DETAILS') || name === 'disabled' || name === 'hidden';
      if (!isOwn && !is.hasAttribute(name)) was.removeAttribute(name);
    }
    if (!/^(INPUT|SELECT)$/.test(was.nodeName)) morphChildren(was, is);
  }

  function morphChildren(was, is) {
    const byId = new Map([...was.children].filter(({ id }) => id !== '').map((each) => [each.id, each]));
    let at = was.firstChild;
    for (const next of [...is.childNodes]) {
      const same = next.id ? byId.get(next.id) : undefined;
      if (same !== undefined) {
        if (same === at) at = at.nextSibling;
        else was.insertBefore(same, at);
        if (!next.hasAttribute('data-kept')) morph(same, next);
      } else if (next.id) {
        if (next.hasAttribute('data-kept')) lost = true;
        else was.insertBefore(next, at);
      } else if (at !== null && !at.id && at.nodeName === next.nodeName) {
        const old = at;
        at = at.nextSibling;
        morph(old, next);
      } else {
        was.insertBefore(next, at);
      }
    }
    while (at !== null) {
      const gone = at;
      at = at.nextSibling;
      gone.remove();
    }
  }

  const parsed = (html) => new DOMParser().parseFromString(html, 'text/html');
`;
