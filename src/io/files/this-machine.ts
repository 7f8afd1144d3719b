import { createHash } from 'node:crypto';
import { hostname } from 'node:os';

/** A name for this machine in those of files: machines and containers may share a folder but not their process numbers. */
export const thisMachine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
