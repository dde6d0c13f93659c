// @ts-check
import { start } from './start.js';

start();
