import { proveFaults } from './prove.js';

proveFaults('health');
