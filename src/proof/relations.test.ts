import { proveFaults } from './prove.js';

proveFaults('relations');
