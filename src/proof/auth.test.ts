import { proveFaults } from './prove.js';

proveFaults('auth');
