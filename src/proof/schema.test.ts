import { proveFaults } from './prove.js';

proveFaults('schema');
