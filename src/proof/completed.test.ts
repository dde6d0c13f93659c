import { proveFaults } from './prove.js';

proveFaults('completed');
