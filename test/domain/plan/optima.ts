/** Written by test/bench/freeze-optima.ts: the best value of each practice alone, by seed. */
export const SEEDS: readonly number[] = [11, 12, 13, 14, 15];

export const OPTIMA = [
  { calendar: 'an empty calendar', practice: 'code', values: [705.0, 705.0, 705.0, 705.0, 705.0] },
  { calendar: 'an empty calendar', practice: 'review', values: [142.5, 142.5, 142.5, 142.5, 142.5] },
  { calendar: 'an empty calendar', practice: 'decide', values: [50.0, 50.0, 50.0, 50.0, 50.0] },
  { calendar: 'an empty calendar', practice: 'calls', values: [133.75, 133.75, 133.75, 133.75, 133.75] },
  { calendar: 'an empty calendar', practice: 'debt', values: [50.0, 50.0, 50.0, 50.0, 50.0] },
  { calendar: 'an empty calendar', practice: 'support', values: [260.0, 260.0, 260.0, 260.0, 260.0] },
  {
    calendar: 'fifteen hours of meetings',
    practice: 'code',
    values: [463.125, 509.8214, 543.6607, 468.125, 552.5],
  },
  {
    calendar: 'fifteen hours of meetings',
    practice: 'review',
    values: [134.375, 142.5, 134.375, 122.1875, 134.375],
  },
  { calendar: 'fifteen hours of meetings', practice: 'decide', values: [50.0, 50.0, 50.0, 50.0, 50.0] },
  {
    calendar: 'fifteen hours of meetings',
    practice: 'calls',
    values: [127.3438, 133.75, 133.75, 127.3438, 127.3438],
  },
  { calendar: 'fifteen hours of meetings', practice: 'debt', values: [50.0, 50.0, 50.0, 50.0, 50.0] },
  {
    calendar: 'fifteen hours of meetings',
    practice: 'support',
    values: [226.9688, 200.9375, 213.75, 216.25, 198.0],
  },
  {
    calendar: 'thirty hours of meetings',
    practice: 'code',
    values: [308.0268, 311.625, 334.4643, 391.5893, 471.8571],
  },
  {
    calendar: 'thirty hours of meetings',
    practice: 'review',
    values: [105.6696, 118.125, 112.9018, 113.7946, 113.7946],
  },
  { calendar: 'thirty hours of meetings', practice: 'decide', values: [50.0, 50.0, 50.0, 50.0, 50.0] },
  {
    calendar: 'thirty hours of meetings',
    practice: 'calls',
    values: [114.5313, 114.5313, 120.9375, 127.3438, 108.125],
  },
  { calendar: 'thirty hours of meetings', practice: 'debt', values: [50.0, 50.0, 50.0, 50.0, 50.0] },
  {
    calendar: 'thirty hours of meetings',
    practice: 'support',
    values: [159.375, 170.75, 186.6339, 193.75, 184.375],
  },
  {
    calendar: 'forty-five hours of meetings',
    practice: 'code',
    values: [210.6518, 181.0357, 177.5, 97.4821, 281.9375],
  },
  {
    calendar: 'forty-five hours of meetings',
    practice: 'review',
    values: [114.375, 121.6071, 98.125, 96.9643, 106.25],
  },
  { calendar: 'forty-five hours of meetings', practice: 'decide', values: [50.0, 41.25, 41.25, 50.0, 35.0] },
  {
    calendar: 'forty-five hours of meetings',
    practice: 'calls',
    values: [127.3438, 113.6161, 95.3125, 93.4821, 76.0938],
  },
  { calendar: 'forty-five hours of meetings', practice: 'debt', values: [50.0, 41.25, 41.25, 50.0, 50.0] },
  {
    calendar: 'forty-five hours of meetings',
    practice: 'support',
    values: [174.375, 150.8929, 138.125, 122.8125, 157.125],
  },
  { calendar: 'slivers everywhere', practice: 'code', values: [26.8571, 133.75, 0.0, 21.0, 0.0] },
  {
    calendar: 'slivers everywhere',
    practice: 'review',
    values: [72.5893, 133.0208, 80.1339, 116.9643, 96.9643],
  },
  { calendar: 'slivers everywhere', practice: 'decide', values: [50.0, 41.25, 32.5, 23.75, 41.25] },
  { calendar: 'slivers everywhere', practice: 'calls', values: [66.25, 133.75, 91.6518, 79.7545, 112.7009] },
  { calendar: 'slivers everywhere', practice: 'debt', values: [50.0, 41.25, 32.5, 23.75, 41.25] },
  {
    calendar: 'slivers everywhere',
    practice: 'support',
    values: [105.692, 151.6458, 71.9107, 85.8348, 98.9375],
  },
  {
    calendar: 'ten minutes of breathing space',
    practice: 'code',
    values: [82.5, 128.5417, 73.5, 205.625, 63.5],
  },
  {
    calendar: 'ten minutes of breathing space',
    practice: 'review',
    values: [61.875, 134.375, 116.9643, 117.8571, 94.256],
  },
  {
    calendar: 'ten minutes of breathing space',
    practice: 'decide',
    values: [32.5, 41.25, 22.6429, 50.0, 32.5],
  },
  {
    calendar: 'ten minutes of breathing space',
    practice: 'calls',
    values: [88.9063, 112.3958, 100.8036, 119.1071, 87.0759],
  },
  { calendar: 'ten minutes of breathing space', practice: 'debt', values: [32.5, 41.25, 30.0, 50.0, 32.5] },
  {
    calendar: 'ten minutes of breathing space',
    practice: 'support',
    values: [117.0, 156.4583, 119.6563, 154.375, 105.0595],
  },
  {
    calendar: 'eight hours a day allowed',
    practice: 'code',
    values: [463.1548, 440.0, 426.7068, 457.8125, 456.375],
  },
  {
    calendar: 'eight hours a day allowed',
    practice: 'review',
    values: [124.8958, 134.375, 122.1875, 118.4375, 130.3125],
  },
  { calendar: 'eight hours a day allowed', practice: 'decide', values: [50.0, 50.0, 50.0, 50.0, 50.0] },
  {
    calendar: 'eight hours a day allowed',
    practice: 'calls',
    values: [125.2083, 133.75, 133.75, 120.9375, 120.9375],
  },
  { calendar: 'eight hours a day allowed', practice: 'debt', values: [50.0, 50.0, 50.0, 50.0, 50.0] },
  {
    calendar: 'eight hours a day allowed',
    practice: 'support',
    values: [190.1458, 203.5089, 200.75, 233.75, 172.5],
  },
] as const;
