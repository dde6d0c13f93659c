import { proveFaults } from './prove.js';

proveFaults('general');
