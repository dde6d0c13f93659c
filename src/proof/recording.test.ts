import { proveFaults } from './prove.js';

proveFaults('recording');
