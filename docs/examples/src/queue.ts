export interface Job {
  readonly name: string;
  readonly run: () => Promise<void>;
}

// #region drain
/** Runs the jobs one after the other; gives back how many there were. */
export async function drain(jobs: Iterable<Job>): Promise<number> {
  let seen = 0;
  for (const job of jobs) {
    await job.run();
    seen += 1;
  }
  return seen;
}
// #endregion drain
