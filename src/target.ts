import { LinecheckError } from './errors.js';

/**
 * The base URL as linecheck uses it: http or https, no trailing slash, nothing behind the path.
 * @throws LinecheckError `usage` with the URL that was probably meant
 */
export function baseUrl(text: string): string {
  const url = parse(text);
  if (url.username !== '' || url.password !== '') {
    throw new LinecheckError('usage', 'The base URL holds a user name or password', {
      hint: "Send it as a header instead: --header 'Authorization: Basic ...'",
    });
  }
  if (url.search !== '' || url.hash !== '') {
    throw new LinecheckError('usage', `The base URL ends in ${url.search}${url.hash}`, {
      hint: `The contract's paths are put behind it, so give it bare: ${url.origin}${url.pathname}`,
    });
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

function parse(text: string): URL {
  const hint = 'Give the whole address with its scheme, such as https://api.example.com/calls-api';
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) {
    const guess = /^(localhost|127\.|\[::1\])/.test(text) ? `http://${text}` : `https://${text}`;
    throw new LinecheckError('usage', `${JSON.stringify(text)} is not a base URL: it has no scheme`, {
      hint: URL.canParse(guess) && !text.includes(' ') ? `Did you mean ${guess} ?` : hint,
    });
  }
  if (!URL.canParse(text)) throw new LinecheckError('usage', `${JSON.stringify(text)} is not a URL`, { hint });
  const url = new URL(text);
  if (url.protocol === 'http:' || url.protocol === 'https:') return url;
  throw new LinecheckError('usage', `${url.protocol}// is not a scheme linecheck speaks`, { hint });
}
