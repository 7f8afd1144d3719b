/** What `work` gives, or `late` where it takes longer than so many milliseconds; how it ends after that is heard by nobody. */
export async function orLate<T, L>(work: Promise<T>, ms: number, late: L): Promise<T | L> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<L>((resolve) => {
    timer = setTimeout(resolve, ms, late);
  });
  work.catch(() => undefined); // when late, its failure is no news
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
