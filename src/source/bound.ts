/** Runs a synchronous function for a stage and gives what that gives; a caller who limits its time throws when it is up. */
export type Bound = <T>(run: () => T) => T;

/** As long as it takes. */
export const unbound: Bound = (run) => run();
