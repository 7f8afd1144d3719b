// Loaded before a program (`node --import`): when that ends, the most memory that it had, in bytes, is in a file.
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread)
  process.on('exit', () =>
    writeFileSync(process.env.LECTERN_TEST_PEAK, String(process.resourceUsage().maxRSS * 1024)),
  );
