import { text } from '../http/reply.js';
import { simulatorFault } from './simulator-fault.js';

const names: Readonly<Record<number, string>> = {
  502: 'Bad Gateway',
  503: 'Service Temporarily Unavailable',
  504: 'Gateway Time-out',
};

export const gatewayPage = simulatorFault<{ status: number }>({
  name: 'gateway-page',
  story: 'A gateway in front of the vendor answers with an HTML page, where JSON is expected.',
  options: { status: { default: 502, oneOf: [502, 503, 504], about: 'The status' } },
  before({ options: { status } }) {
    const title = `${status} ${names[status]}`;
    const page = `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n<hr><center>gateway</center>\r\n</body>\r\n</html>\r\n`;
    return text(page, status, 'text/html');
  },
});
