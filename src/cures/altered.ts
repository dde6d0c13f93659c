import type { Repaired } from '../../suites/cure.js';
import type { Answer, Body } from '../../suites/http.js';
import { createBody } from '../probe/body.js';

/** An answer as a repaired API would have given it. */
export function altered(answer: Answer, { status = answer.status, headers = {}, ...repaired }: Repaired): Answer {
  const all = (name: string): readonly string[] => {
    const lower = name.toLowerCase();
    if (!Object.hasOwn(headers, lower)) return answer.all(name);
    const value = headers[lower];
    return value === undefined ? [] : [value];
  };
  const names = new Set([...answer.headerNames(), ...Object.keys(headers)]);
  return {
    ...answer,
    status,
    mediaType: all('content-type')[0]?.split(';')[0]?.trim().toLowerCase() ?? '',
    body: bodyOf(answer.body, repaired),
    all,
    header: (name) => all(name)[0],
    headerNames: () => [...names].filter((name) => all(name).length > 0),
  };
}

function bodyOf(body: Body, repaired: Pick<Repaired, 'json' | 'text'>): Body {
  if (repaired.text !== undefined) return createBody({ bytes: Buffer.from(repaired.text), cut: false });
  return 'json' in repaired ? jsonBody(repaired.json) : body;
}

/** Written out only for those who ask for the text: most read the value. */
function jsonBody(value: unknown): Body {
  let text: string | undefined;
  let bytes: Uint8Array | undefined;
  return {
    cut: false,
    json: { kind: 'json', value },
    get text() {
      text ??= JSON.stringify(value);
      return text;
    },
    get bytes() {
      bytes ??= Buffer.from(this.text);
      return bytes;
    },
  };
}
