import { employeesAnswerSchema } from '../../../schemas/callyzer/employee.js';
import type { Ask, Route } from '../../kit/http/route.js';
import { lastCalls } from '../reports/last-calls.js';
import { employeeGet } from '../rules/endpoints/employee-get.js';
import { type Fields, textAt, textsAt } from '../rules/values.js';
import type { Own } from '../view.js';
import { successPage } from '../wire/answers.js';
import { employeeRow, isRemoved } from '../wire/employee.js';
import type { Employee } from '../wire/staff.js';
import { type Asked, bodyOf, callyzerRoute } from './asked.js';

/** Where parameters of a GET go is not told, so they are taken from the query and from a body alike. */
export const employeeGetRoute: Route<Own> = callyzerRoute({
  endpoint: employeeGet,
  answer: employeesAnswerSchema,
  anyType: true,
  read,
  work,
});

/** As some clients ask. */
export const employeePostRoute: Route<Own> = callyzerRoute({
  endpoint: { ...employeeGet, method: 'POST', id: 'employeeGetByPost' },
  answer: employeesAnswerSchema,
  anyType: true,
  read,
  work,
});

function work({ values, view, page: { skip, no, size } }: Asked) {
  const { tenant, now } = view;
  const { staff, days } = tenant.own;
  const numbers = textsAt(values, 'emp_numbers').flatMap(staff.withNumber);
  const tags = textsAt(values, 'emp_tags').flatMap(staff.withTag);
  const codes = textsAt(values, 'emp_codes');
  const name = textAt(values, 'emp_name')?.toLowerCase();
  const found = staff.all.filter(
    (employee: Employee) =>
      !isRemoved(employee, tenant, now) &&
      (!values.has('emp_numbers') || numbers.includes(employee)) &&
      (!values.has('emp_tags') || tags.includes(employee)) &&
      (codes.length === 0 || (employee.code !== null && codes.includes(employee.code))) &&
      (name === undefined || employee.name.toLowerCase() === name),
  );
  const shown = found.slice(skip, skip + size);
  const last = lastCalls(new Set(shown.map(({ index }) => index)), days);
  return successPage(
    shown.map((employee) => employeeRow(employee, last.get(employee.index), view)),
    { total: found.length, no, size },
  );
}

const lists = ['emp_numbers', 'emp_tags', 'emp_codes'];

/** `a=1&a=2`, `a=1,2` and `a[]=1` are lists; what the query has goes before the body. */
function read(ask: Ask<Own>): Fields | undefined {
  const body = ask.body.trim() === '' ? {} : bodyOf(ask);
  if (body === undefined) return undefined;
  const fields: Record<string, unknown> = { ...body };
  const given = new Map<string, string[]>();
  for (const [key, value] of ask.query) {
    const name = key.replace(/\[\d*\]$/, '');
    given.set(name, [...(given.get(name) ?? []), value]);
  }
  for (const [name, values] of given) {
    fields[name] = lists.includes(name) ? values.flatMap((value) => value.split(',')) : values.at(-1);
  }
  return fields;
}
