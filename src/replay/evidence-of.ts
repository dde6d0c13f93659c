import type { Evidence } from '../../schemas/evidence.js';
import type { Report } from '../../schemas/report.js';
import type { Course } from '../engine/carry-out.js';
import type { Settings } from '../engine/settings.js';
import type { Probe } from '../probe/probe.js';
import { keyFactsOf } from './stand-in.js';

interface Parts {
  readonly settings: Settings;
  readonly course: Course;
  readonly report: Report;
  readonly probe: Probe;
}

/** A run as evidence: what decides its course, how it was judged, and every exchange. */
export function evidenceOf({ settings, course, report, probe }: Parts): Evidence {
  const { exchanges: _exchanges, ...head } = report;
  const { from, to } = settings.window;
  return {
    schema: 'linecheck/evidence@1',
    tool: report.tool,
    run: {
      suite: report.suite.id,
      target: report.target,
      place: course.target.place,
      insecure: settings.insecure,
      key: keyFactsOf(settings.secret),
      depth: settings.depth,
      only: settings.only,
      skip: settings.skip,
      failOn: settings.failOn,
      allowEmpty: settings.allowEmpty,
      seed: settings.seed,
      ...(settings.fuzz === undefined ? {} : { fuzz: settings.fuzz }),
      ...(course.truth === undefined ? {} : { truth: course.truth }),
      window: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
      startedAt: course.startedAt / 1000,
      durationMs: report.durationMs,
      maxRequests: settings.maxRequests,
      ...(probe.capReached() ? { capReached: true } : {}),
      ...(course.interrupted() ? { interrupted: true } : {}),
    },
    report: head,
    exchanges: probe.evidence(),
  };
}
