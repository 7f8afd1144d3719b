#!/usr/bin/env node
import { runCli } from './commands/run-cli.ts';

const code = await runCli(process.argv.slice(2));
process.exitCode = code;
// All is closed and cleared away, but what was interrupted may have left a timer that would keep us waiting.
if (code > 128) process.exit();
