/**
 * Telephone numbers of people who do not exist. All come from ranges that a regulator keeps free for books and films:
 *
 * - US and Canada: 555-0100 to 555-0199 in every area code
 * - United Kingdom (Ofcom): 1,000 numbers in each of 15 areas, and mobiles 07700 900xxx
 * - Australia (ACMA): 5550 xxxx and 7010 xxxx in each of 4 regions
 * - France (Arcep): 10,000 numbers in each of 5 regions, and mobiles 06 39 98 xxxx
 *
 * Lines, operators and clients have ranges of their own, so no number is met twice.
 */
interface Range {
  /** E.164 with the plus sign, all but the last `digits`. */
  readonly prefix: string;
  readonly digits: number;
}

const AREA_CODES =
  '201 202 203 204 205 206 207 208 209 210 213 214 215 216 217 218 219 224 225 226 228 229 231 234 239 240 248 250 ' +
  '251 252 253 254 256 260 262 267 269 270 276 281 289 301 302 303 304 305 306 307 308 309 310 312 313 314 315 316 ' +
  '317 318 319 320 321 323 330 334 336 337 347 351 352 360 361 386 401 402 403 404 405 406 407 408 409 410 412 413 ' +
  '414 415 416 417 418 419 423 424 425 432 434 435 440 443 450 469 478 479 480 484 501 502 503 504 506 507 508 509 ' +
  '510 512 513 514 515 516 517 518 519 520 530 540 541 551 559 561 562 563 567 570 571 573 574 580 585 586 601 602 ' +
  '603 604 605 606 607 608 609 610 612 613 614 615 616 617 618 619 620 623 626 630 631 636 641 646 647 650 651 660 ' +
  '661 662 678 682 701 702 703 704 705 706 707 708 709 712 713 714 715 716 717 718 719 720 724 727 731 732 734 737';

const BRITISH_AREAS =
  '113496 114496 115496 116496 117496 121496 131496 141496 151496 161496 191498 207946 289649 292018 163296';

const homeRanges: readonly Range[] = [
  ...AREA_CODES.split(' ').map((area) => ({ prefix: `+1${area}55501`, digits: 2 })),
  // The digit before the last three is 0 everywhere but in Northern Ireland, where it is 6.
  ...BRITISH_AREAS.split(' ').map((area) => ({ prefix: `+44${area}${area === '289649' ? 6 : 0}`, digits: 3 })),
];

const farRanges: readonly Range[] = [
  ...['2', '3', '7', '8'].flatMap((region) => [
    { prefix: `+61${region}5550`, digits: 4 },
    { prefix: `+61${region}7010`, digits: 4 },
  ]),
  ...['19900', '26191', '35301', '46571', '53649'].map((area) => ({ prefix: `+33${area}`, digits: 4 })),
];

const operatorRanges: readonly Range[] = [
  { prefix: '+447700900', digits: 3 },
  { prefix: '+3363998', digits: 4 },
];

const lineRanges: readonly Range[] = [{ prefix: '+121255501', digits: 2 }];

/** A prime that divides no pool's size: steps of it visit all numbers of a pool once before any comes again. */
const STRIDE = 7919;

interface Pool {
  readonly size: number;
  /** `slot` from 0 to size - 1; different slots have different numbers. */
  at(slot: number): string;
}

function createPool(ranges: readonly Range[], stride: number): Pool {
  const firsts: number[] = [];
  let size = 0;
  for (const { digits } of ranges) {
    firsts.push(size);
    size += 10 ** digits;
  }
  return {
    size,
    at: (slot) => {
      const place = (slot * stride) % size;
      let low = 0;
      let high = ranges.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((firsts[middle] ?? size) <= place) low = middle;
        else high = middle - 1;
      }
      const range = ranges[low];
      if (range === undefined) throw new RangeError(`There is no number at ${slot}.`);
      return range.prefix + String(place - (firsts[low] ?? 0)).padStart(range.digits, '0');
    },
  };
}

const home = createPool(homeRanges, STRIDE);
const far = createPool(farRanges, STRIDE);
const operatorPool = createPool(operatorRanges, 1);
const linePool = createPool(lineRanges, 1);

/** How many different numbers there are for clients. */
export const clientNumbers = home.size + far.size;

/** American, Canadian and British numbers while they last, then Australian and French ones. */
export function clientNumber(index: number): string {
  return index < home.size ? home.at(index) : far.at(index - home.size);
}

export const operatorNumbers = operatorPool.size;

export function operatorNumber(index: number): string {
  return operatorPool.at(index);
}

export function lineNumber(index: number): string {
  return linePool.at(index);
}
