/** How each check ends, in the order of the checks, when so many of them may be under way at a time. */
export async function atOnce<Check, Outcome>(
  checks: readonly Check[],
  lanes: number,
  carryOut: (check: Check) => Promise<Outcome>,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = checks.entries();
  const lane = async (): Promise<void> => {
    for (const [index, check] of waiting) outcomes[index] = await carryOut(check);
  };
  await Promise.all(Array.from({ length: Math.min(lanes, checks.length) }, lane));
  return outcomes;
}
