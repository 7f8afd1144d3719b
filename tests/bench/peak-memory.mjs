/** Loaded with `node --import`: at the end writes the most memory that the process took, in KB, to `PEAK_FILE`. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS)));
