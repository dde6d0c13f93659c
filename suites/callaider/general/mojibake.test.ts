import { expect, test } from 'vitest';
import { garbling } from './mojibake.js';

const latin1 = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
const decoded = (text: string, encoding: string) => new TextDecoder(encoding).decode(Buffer.from(text, 'utf8'));

const real = [
  'São Paulo',
  'JOÃO CONCEIÇÃO',
  'MAÇÃ – VERDE',
  '«MAÇû',
  'IRMÃ\u00A0ANA',
  'ÑANDÚ MUÑOZ',
  'Ðorð Ævar',
  'ÅSA ÄNGLUND',
  'Įžuolas ČESNAUSKAITĖ',
  'Ірпінь',
  'Рівне, Сєвєродонецьк',
  'РОССІЯ «СЁМГА»',
  'СССР',
  'Ольга Їжакевич',
  '张伟',
  'محمد',
  '😀 VIP',
  'Naïve café',
  '???',
  'Who? Me?',
];

test.each(real)('%s is a text like any other', (text) => {
  expect(garbling(text)).toBeUndefined();
});

test.each(['José', 'Müller', 'Łódź', 'Олена Коваль', 'Київ', 'Žižek', '“quoted”'])(
  '%s is seen when its UTF-8 is read as Latin-1',
  (text) => {
    expect(garbling(latin1(text))).toBeDefined();
  },
);

test.each(['José', 'Müller', 'Олена Коваль', 'Київ', 'O’Brien'])(
  '%s is seen when its UTF-8 is read as Windows-1252',
  (text) => {
    expect(garbling(decoded(text, 'windows-1252'))).toBeDefined();
  },
);

test.each(['Олена Коваль', 'Харків', 'support відділ'])('%s is seen when its UTF-8 is read as Windows-1251', (text) => {
  expect(garbling(decoded(text, 'windows-1251'))).toBeDefined();
});

test.each(['Ren\uFFFD', '????? ??????'])('%s is seen as lost letters', (text) => {
  expect(garbling(text)).toBeDefined();
});
