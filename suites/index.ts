export { callaider } from './callaider/index.js';
