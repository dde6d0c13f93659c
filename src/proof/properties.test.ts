import { proveFaults } from './prove.js';

proveFaults('properties');
