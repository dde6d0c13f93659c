import type { Operator, Team } from '../../world/index.js';
import type { CallDraws } from '../calls/call-draws.js';
import { isSameNumber, readNumber, type SplitNumber, splitNumber } from './numbers.js';

/** An employee as the vendor knows them, but for what has changed since the start. */
export interface Employee {
  /** Of the operator. */
  readonly index: number;
  readonly name: string;
  /** Not everyone has one. */
  readonly code: string | null;
  readonly number: SplitNumber;
  readonly tags: readonly string[];
  readonly isLeadActive: boolean;
  readonly isRecordingActive: boolean;
  /** When whoever left did so; Unix seconds. */
  readonly leftAt?: number;
}

export interface Staff {
  readonly all: readonly Employee[];
  /** With the index of the operator. */
  at(index: number): Employee;
  /** Whose number a well-formed text is; without a country code it may be several people's. */
  withNumber(text: string): readonly Employee[];
  withTag(tag: string): readonly Employee[];
}

const NIGHT_TAG = 'night-shift';

export function createStaff(operators: readonly Operator[], teams: readonly Team[], draws: CallDraws): Staff {
  const all = operators.map((operator) => employeeOf(operator, teams, draws));
  const byNational = new Map<string, Employee[]>();
  const byTag = new Map<string, Employee[]>();
  const put = (map: Map<string, Employee[]>, key: string, employee: Employee): void => {
    map.set(key, [...(map.get(key) ?? []), employee]);
  };
  for (const employee of all) {
    const { country, national } = employee.number;
    put(byNational, national, employee);
    put(byNational, country + national, employee);
    for (const tag of employee.tags) put(byTag, tag, employee);
  }
  return {
    all,
    at(index) {
      const found = all[index];
      if (found === undefined) throw new RangeError(`There is no employee ${index} of ${all.length}`);
      return found;
    },
    withNumber(text) {
      const number = readNumber(text);
      const near = [
        ...(byNational.get(number.national) ?? []),
        ...(byNational.get(number.country + number.national) ?? []),
      ];
      return [...new Set(near)].filter((employee) => isSameNumber(employee.number, number));
    },
    withTag: (tag) => byTag.get(tag) ?? [],
  };
}

function employeeOf(
  { index, name, phone, extension, team, leftAt }: Operator,
  teams: readonly Team[],
  draws: CallDraws,
): Employee {
  const teamTag = (teams[team]?.name ?? 'team').toLowerCase().replace(/\W+/g, '-');
  return {
    index,
    name,
    code: draws.employeeCode(index) < 0.1 ? null : `E${extension}`,
    number: splitNumber(phone),
    tags: draws.tag(index) < 0.25 ? [teamTag, NIGHT_TAG] : [teamTag],
    isLeadActive: draws.leadActive(index) < 0.8,
    isRecordingActive: draws.recordingOff(index) >= 0.15,
    ...(leftAt === undefined ? {} : { leftAt }),
  };
}
