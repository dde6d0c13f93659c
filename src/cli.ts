#!/usr/bin/env node
import { runLinecheck } from './run-linecheck.js';

process.exitCode = await runLinecheck(process.argv);
