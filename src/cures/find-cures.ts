import type { Result } from '../../schemas/report.js';
import type { Cure } from '../../suites/cure.js';
import type { Rule } from '../../suites/rule.js';
import type { Source } from '../engine/source.js';
import { consequencesAmong } from './consequences.js';
import type { Judged, Trial } from './judge-again.js';
import { type Candidate, createProver, type Proof } from './prover.js';
import { isRed } from './repaired-run.js';
import type { Tape } from './tape.js';
import { tellCure } from './tell-cure.js';

/** What a result says beside its verdict. */
export type Told = Pick<Result, 'cure' | 'becauseOf'>;

interface Run extends Trial {
  readonly tape: Tape;
  readonly redact: Source['redact'];
}

/**
 * For the rules that turned red: what would cure them, and which of them are red only because another one is. Every cure
 * is tried on the run's own answers first. It is told when the rule it is for then passes, on as much as it was judged on
 * before, and when no rule turns red by it.
 */
export async function findCures(run: Run, before: Judged): Promise<ReadonlyMap<string, Told>> {
  const told = new Map<string, Told>();
  const isAnyRed = [...before.verdicts.values()].some(({ kind }) => isRed(kind));
  if (!isAnyRed || before.diagnosis?.stopped === true) return told;
  const tape = run.tape.entries() ?? [];
  const prover = createProver(run, before, tape);
  const candidates = await prover.candidates();
  for (const alone of [true, false]) {
    for (let proof = await best(alone); proof !== undefined; proof = await best(alone)) {
      const cured = proof.cured.filter(({ id }) => !told.has(id));
      const cause = causeAmong(cured, proof.cure, before);
      if (cause === undefined) break;
      for (const { id } of cured) told.set(id, { becauseOf: cause.id });
      const verdict = before.verdicts.get(cause.id);
      told.set(cause.id, { cure: tellCure(proof, { rule: cause, verdict, tape, redact: run.redact }) });
    }
  }
  for (const [rule, cause] of consequencesAmong(run.suite.consequences ?? [], before, told)) {
    told.set(rule, { becauseOf: cause });
  }
  return told;

  /** The repair that explains most of what nothing explains yet; of two, the one that changes less. */
  async function best(alone: boolean): Promise<Proof | undefined> {
    const open = ({ cured }: Pick<Candidate, 'cured'>) => cured.filter(({ id }) => !told.has(id));
    const isOpen = (one: Pick<Candidate, 'cured'>, cure: Cure) => open(one).some(({ id }) => cure.rules.includes(id));
    const useful = candidates
      .filter((candidate) => isOpen(candidate, candidate.repair.cure))
      .sort((a, b) => open(b).length - open(a).length || a.repair.changes - b.repair.changes);
    for (const candidate of useful) {
      const proof = await prover.prove(candidate, alone);
      if (proof !== undefined && isOpen(proof, proof.cure)) return proof;
    }
    return undefined;
  }
}

/** The worst of the rules that the cure is for, the best named one first. */
function causeAmong(cured: readonly Rule[], { rules }: Cure, { verdicts }: Judged): Rule | undefined {
  const named = rules.flatMap((id) => cured.find((rule) => rule.id === id) ?? []);
  return named.find(({ id }) => verdicts.get(id)?.kind === 'fail') ?? named[0];
}
