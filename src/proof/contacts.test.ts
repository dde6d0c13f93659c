import { proveFaults } from './prove.js';

proveFaults('contacts');
