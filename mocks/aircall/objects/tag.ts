import type { Tag } from '../../../schemas/aircall/tag.js';
import type { TagRow } from '../rows/tag.js';

export const tag = ({ id, name, color, description }: TagRow): Tag => ({ id, name, color, description });
