import { proveFaults } from './prove.js';

proveFaults('calls');
