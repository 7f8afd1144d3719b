import { errorCode } from '../errors.ts';

/** True while a process of this machine has the number `pid`. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Without permission to signal it, the process exists all the same.
    return errorCode(error) !== 'ESRCH';
  }
}
